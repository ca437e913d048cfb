package duet.course.ide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A jar that checks are compiled with, as it lies in a student's folder: a repository of Maven's
 * whose artifacts need nothing but themselves.
 *
 * @param artifact its name
 * @param version its version
 * @param bytes its content
 */
record Jar(String artifact, String version, byte[] bytes) {
  /** No artifact of the world is called so: none of these can be taken for one of those. */
  static final String GROUP = "duet.lib";

  /** Where the repository lies in a student's folder. */
  static final String REPOSITORY = ".duet/lib";

  private static final Pattern NAME = Pattern.compile("(.+?)-([0-9].*)\\.jar");

  /** A jar with a version in its name, or else one of ours, which is told by its content. */
  static Jar of(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String name = file.getFileName().toString();
    Matcher parts = NAME.matcher(name);
    return parts.matches()
        ? new Jar(parts.group(1), parts.group(2), bytes)
        : new Jar(name.replaceFirst("\\.jar$", ""), hash("SHA-256", bytes).substring(0, 12), bytes);
  }

  /** Its path in the student's folder, with slashes. */
  String path() {
    return String.join(
        "/", REPOSITORY, "duet/lib", artifact, version, artifact + "-" + version + ".jar");
  }

  /** The path of what Maven reads about it. */
  String pomPath() {
    return path().replaceFirst("jar$", "pom");
  }

  /** What Maven reads about it. */
  String pom() {
    return new Template("artifact.xml").with("artifact", artifact).with("version", version).text();
  }

  /** What Maven compares content with. */
  static String sha1(byte[] bytes) {
    return hash("SHA-1", bytes);
  }

  static String hash(String algorithm, byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has it", e);
    }
  }
}
