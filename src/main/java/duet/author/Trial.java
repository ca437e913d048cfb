package duet.author;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Something to grade whose result is known beforehand.
 *
 * @param kind what it is
 * @param name its folder's name
 * @param folder where it lies
 * @param expectation what must come of it, for a wrong solution
 */
record Trial(Kind kind, String name, Path folder, Optional<Expectation> expectation) {
  enum Kind {
    STUB,
    RIGHT,
    WRONG
  }

  /** As a table shows it: {@code wrong/no-join}. */
  String label() {
    return kind == Kind.STUB ? "stub" : kind.name().toLowerCase(java.util.Locale.ROOT) + "/" + name;
  }
}
