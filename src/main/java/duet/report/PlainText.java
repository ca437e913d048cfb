package duet.report;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Makes text from anywhere fit to be shown: a submission chooses its output, its thread names and
 * the names in its compiler messages, and must not be able to steer a terminal with them, or the CI
 * job whose log they come into: runners of GitHub Actions obey {@code ::error::…} at the beginning
 * of a line, and {@code ##[error]…} as well as {@code ##vso[…} anywhere in it.
 */
public final class PlainText {
  private static final Pattern ESCAPE_SEQUENCE = Pattern.compile("\u001b\\[[0-?]*[ -/]*[@-~]");

  private static final Pattern COMMAND_ANYWHERE = Pattern.compile("##(?=\\[|vso\\[)");
  private static final Pattern COMMAND_AT_BEGIN = Pattern.compile("(?m)^([\\s|>]*)::");

  private PlainText() {}

  /** One line without control, format or private characters; any white space is one blank. */
  public static String line(String text) {
    return shown(text.replaceAll("\\s+", " ")).strip();
  }

  /** The lines of a longer text, each as {@link #shown}; a tab is four blanks. */
  public static List<String> lines(String text) {
    return text.lines().map(line -> shown(line.replace("\t", "    ")).stripTrailing()).toList();
  }

  /** The text without characters that do something other than stand there. */
  static String shown(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    ESCAPE_SEQUENCE
        .matcher(text)
        .replaceAll("")
        .codePoints()
        .filter(PlainText::isHarmless)
        .forEach(shown::appendCodePoint);
    return COMMAND_ANYWHERE.matcher(shown).replaceAll("# #");
  }

  /** A whole page, of which no line is a command, wherever a long word was cut. */
  static String withoutCommands(String page) {
    return COMMAND_AT_BEGIN.matcher(page).replaceAll("$1: :");
  }

  /** Whether a code point only ever stands there. */
  public static boolean isHarmless(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
