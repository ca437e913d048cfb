package duet.trial;

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
public record Trial(Kind kind, String name, Path folder, Optional<Expectation> expectation) {
  /** What must come of it. */
  public enum Kind {
    /** Earns nothing. */
    STUB,
    /** Earns everything. */
    RIGHT,
    /** Fails what its expectation names. */
    WRONG
  }

  /** As a table shows it: {@code wrong/no-join}. */
  public String label() {
    return kind == Kind.STUB ? "stub" : kind.name().toLowerCase(java.util.Locale.ROOT) + "/" + name;
  }
}
