package duet.check;

import duet.kit.Flavour;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What forces one schedule again, on this machine or another: a word without blanks.
 *
 * @param exercise the id of the exercise
 * @param check the id of the check
 * @param flavour in which form the submission's classes are loaded
 * @param point what the check named its schedule by
 * @param seed the assignment's seed, from which the values of the check come
 * @param submission the first 12 hexadecimal digits of the submission's SHA-256
 */
public record ReplayToken(
    String exercise, String check, Flavour flavour, String point, String seed, String submission) {
  private static final int DIGITS = 12;
  private static final Pattern FORM =
      Pattern.compile(
          "([a-z][a-z0-9-]*)/([a-z][a-z0-9-]*):(plain|swept):([^:\\s]+):([A-Za-z0-9_-]*):([0-9a-f]{12})");

  /** The token of a failure of a submission with that SHA-256. */
  static ReplayToken of(
      String exercise, String check, Flavour flavour, String point, String seed, String sha256) {
    return new ReplayToken(exercise, check, flavour, point, seed, sha256.substring(0, DIGITS));
  }

  /**
   * Reads a token.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static ReplayToken parse(String text) {
    Matcher parts = FORM.matcher(text.strip());
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "\""
              + text
              + "\" is no replay token. Copy the whole word that stands behind \"duet replay\" in a"
              + " report.");
    }
    return new ReplayToken(
        parts.group(1),
        parts.group(2),
        Flavour.valueOf(parts.group(3).toUpperCase(Locale.ROOT)),
        parts.group(4),
        new String(Base64.getUrlDecoder().decode(parts.group(5)), StandardCharsets.UTF_8),
        parts.group(6));
  }

  /** Whether it was made for the submission with that SHA-256. */
  public boolean isFor(String sha256) {
    return sha256.startsWith(submission);
  }

  @Override
  public String toString() {
    return String.join(
        ":",
        exercise + "/" + check,
        flavour.name().toLowerCase(Locale.ROOT),
        point,
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(seed.getBytes(StandardCharsets.UTF_8)),
        submission);
  }
}
