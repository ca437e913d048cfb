package duet.exercise;

/**
 * A Java source file.
 *
 * @param path its path below the source root, with slashes: {@code singdance/SingDance.java}
 * @param text its text, without a byte order mark
 */
public record SourceFile(String path, String text) {}
