package duet.cli;

import java.nio.file.Path;

/**
 * What every command is given.
 *
 * @param terminal where to print
 * @param services the rest of Duet
 * @param home the folder that Duet is installed in
 * @param here the folder that it was called in
 */
record Session(Terminal terminal, Services services, Path home, Path here) {
  /** The exercises of a folder that the caller named, or Duet's own. */
  Catalogue catalogue(Path named) {
    return services.catalogue(named == null ? home.resolve("exercises") : here.resolve(named));
  }

  /** A path as the caller would type it in a command. */
  String typed(Path path) {
    String shown = shown(path);
    return shown.contains(" ") ? "\"" + shown + "\"" : shown;
  }

  /** A path as the caller would name it. */
  String shown(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    Path base = here.toAbsolutePath().normalize();
    return absolute.startsWith(base) && !absolute.equals(base)
        ? base.relativize(absolute).toString()
        : absolute.toString();
  }
}
