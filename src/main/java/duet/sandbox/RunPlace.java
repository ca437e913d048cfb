package duet.sandbox;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where one child lives.
 *
 * @param folder its private folder, see {@link RunFolder}
 * @param evidence the folder that its own children leave evidence in, if it has any
 */
record RunPlace(Path folder, Optional<Path> evidence) {
  /** The only other place that it may write to. */
  Path box() {
    return folder.resolve("box");
  }

  /** The socket on which it reaches us. */
  Path socket() {
    return folder.resolve("s");
  }
}
