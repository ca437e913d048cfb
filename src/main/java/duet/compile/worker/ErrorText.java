package duet.compile.worker;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * What is said of an error of the compiler, the same whichever JDK compiles.
 *
 * @param message what is wrong
 * @param advice what to do about it, or an empty string
 */
record ErrorText(String message, String advice) {
  // A JDK that has the feature for trial asks to enable it, and one that has it for good asks for a
  // higher release; a student can do neither.
  private static final Pattern TOO_NEW =
      Pattern.compile("(.*) (is|are) (?:a preview feature|not supported in -source).*");

  static ErrorText of(Diagnostic<?> error, int release) {
    String message = error.getMessage(Locale.ENGLISH);
    Matcher tooNew = tooNew(message);
    return tooNew.matches() ? tooNew(tooNew, release) : new ErrorText(message, "");
  }

  /**
   * Whether it is one more complaint about a line that uses something too new: a JDK that does not
   * know the feature at all trips over the same line several times.
   */
  static boolean followsFromWhatIsTooNew(
      Diagnostic<? extends JavaFileObject> error, List<Diagnostic<? extends JavaFileObject>> all) {
    return !isTooNew(error)
        && all.stream()
            .anyMatch(
                other ->
                    isTooNew(other)
                        && other.getSource() == error.getSource()
                        && other.getLineNumber() == error.getLineNumber());
  }

  private static boolean isTooNew(Diagnostic<?> error) {
    return tooNew(error.getMessage(Locale.ENGLISH)).matches();
  }

  private static Matcher tooNew(String message) {
    return TOO_NEW.matcher(message.lines().findFirst().orElse(""));
  }

  private static ErrorText tooNew(Matcher words, int release) {
    return new ErrorText(
        "%s %s no part of Java %d, as which this is compiled."
            .formatted(words.group(1), words.group(2), release),
        "Write it without that, even if the JDK on your own machine accepts it.");
  }
}
