package duet.inspect;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an exercise refuses of the common allow-list, since it would do the student's work.
 *
 * @param names classes, or members of classes
 * @param instead what to do without them: one sentence
 */
public record RefusedApi(List<String> names, String instead) {
  private static final Pattern LINE = Pattern.compile("\\s*([\\w.$ ]+?)\\s+:\\s+(.*\\S)\\s*");

  /** Takes a copy. */
  public RefusedApi {
    names = List.copyOf(names);
  }

  /**
   * Reads a line of {@link duet.exercise.Exercise#refuse()}.
   *
   * @throws IllegalArgumentException if it is not {@code NAME… : SENTENCE}
   */
  public static RefusedApi parse(String line) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "refuse holds \"" + line + "\"; write \"NAME NAME : sentence\"");
    }
    return new RefusedApi(List.of(matcher.group(1).split("\\s+")), matcher.group(2));
  }
}
