package duet.inspect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The classes of the running JDK, read as bytes.
 *
 * <p>Bytes and not {@code Class.forName}: reflection hides members of Class, System and others, and
 * links what it shows; and like this one reader serves the JDK, a submission and a stub alike.
 */
final class Platform {
  private static final Platform THIS = new Platform(ClassLoader.getPlatformClassLoader());

  private final Map<String, Optional<ClassShape>> shapes = new ConcurrentHashMap<>();
  private final ClassLoader loader;

  private Platform(ClassLoader loader) {
    this.loader = loader;
  }

  /** The one of this JVM; what it has read it keeps. */
  static Platform running() {
    return THIS;
  }

  /** The class, unless the JDK has none of the name; never one of the grader's own libraries. */
  Optional<ClassShape> find(String name) {
    return shapes.computeIfAbsent(name, asked -> bytes(asked).map(ClassShape::readSignatures));
  }

  private Optional<byte[]> bytes(String name) {
    try (InputStream in = loader.getResourceAsStream(name + ".class")) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name + " of the JDK", e);
    }
  }
}
