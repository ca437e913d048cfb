package duet.submission;

import duet.exercise.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one source file of a stranger. */
final class SourceReader {
  /** Larger than any answer to an exercise, by far. */
  private static final int MOST_BYTES = 200_000;

  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\r\\n]*");
  private static final Pattern PACKAGE = Pattern.compile("\\A\\s*package\\s+([\\w.]+)\\s*;");

  private SourceReader() {}

  /**
   * A source, or what keeps it from being one.
   *
   * @param source the file
   * @param problem what is wrong with it
   */
  record Result(Optional<SourceFile> source, Optional<Problem> problem) {
    static Result bad(String path, String message, String advice) {
      return new Result(Optional.empty(), Optional.of(new Problem(path, 0, message, advice)));
    }
  }

  static Result read(Path target, Path file, String path, String packageName) {
    if (behindLink(target, file)) {
      return Result.bad(
          path, path + " is a symbolic link, which is not followed.", "Hand in the file itself.");
    }
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Result.bad(path, path + " is not a file.", "Hand in a Java source file of that name.");
    }
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      bytes = in.readNBytes(MOST_BYTES + 1);
    } catch (IOException e) {
      return Result.bad(path, path + " cannot be read.", "Check its permissions.");
    }
    if (bytes.length > MOST_BYTES) {
      return Result.bad(
          path,
          path + " is larger than " + MOST_BYTES / 1000 + " kB.",
          "Hand in what the exercise asks for only.");
    }
    return decode(bytes, path, packageName);
  }

  // A link in the middle of the path leads out of the submission as well as one at its end.
  private static boolean behindLink(Path target, Path file) {
    for (Path part = file; part != null && !part.equals(target); part = part.getParent()) {
      if (Files.isSymbolicLink(part)) {
        return true;
      }
    }
    return Files.isRegularFile(target) && Files.isSymbolicLink(target);
  }

  private static Result decode(byte[] bytes, String path, String packageName) {
    if (isUtf16(bytes)) {
      return Result.bad(path, path + " is saved as UTF-16.", "Save it as UTF-8 in your editor.");
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return Result.bad(
          path,
          path + " is not UTF-8 text, perhaps Latin-1 or a binary file.",
          "Save it as UTF-8 in your editor.");
    }
    // javac calls a byte order mark an illegal character; editors on Windows write it unasked.
    String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
    if (bare.isBlank()) {
      return Result.bad(path, path + " is empty.", "Start from the stub of the exercise.");
    }
    Optional<Problem> misplaced = packageProblem(bare, path, packageName);
    return misplaced.isPresent()
        ? new Result(Optional.empty(), misplaced)
        : new Result(Optional.of(new SourceFile(path, bare)), Optional.empty());
  }

  // Half of each character is a zero, also where no mark tells: a source begins with plain letters.
  private static boolean isUtf16(byte[] bytes) {
    return bytes.length >= 2
        && (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
            || bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
            || bytes[0] == 0 ^ bytes[1] == 0);
  }

  private static Optional<Problem> packageProblem(String text, String path, String packageName) {
    Matcher declared = PACKAGE.matcher(COMMENT.matcher(text).replaceAll(" "));
    String wanted = "package " + packageName + ";";
    if (!declared.find()) {
      return Optional.of(
          new Problem(
              path, 1, path + " names no package.", "Write \"" + wanted + "\" as its first line."));
    }
    if (!declared.group(1).equals(packageName)) {
      return Optional.of(
          new Problem(
              path,
              1,
              path + " says package " + declared.group(1) + ".",
              "It must say \"" + wanted + "\"."));
    }
    return Optional.empty();
  }
}
