package duet.check;

import duet.kit.Flavour;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
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
 * @param made what it was made with; empty in a token of a Duet that did not say so yet
 */
public record ReplayToken(
    String exercise,
    String check,
    Flavour flavour,
    String point,
    String seed,
    String submission,
    Optional<Made> made) {
  private static final int DIGITS = 12;
  private static final HexFormat HEX = HexFormat.of();
  private static final Pattern FORM =
      Pattern.compile(
          "([a-z][a-z0-9-]*)/([a-z][a-z0-9-]*):(plain|swept):([a-z][a-z0-9-]*@[0-9h.]+)"
              + ":([A-Za-z0-9_-]*):([0-9a-f]{12})(?::([A-Za-z0-9_-]{12}))?");

  /**
   * What a token was made with, so that a replay can say why it comes to something else.
   *
   * @param jdk the version of the JDK that compiled the submission, such as 17
   * @param checks the first six hexadecimal digits of the SHA-256 of the exercise's checks
   * @param points which points the classes had, in six hexadecimal digits
   */
  public record Made(int jdk, String checks, String points) {
    private static final int NUMBER_DIGITS = 6;

    static Made here(String checksSha256, String points) {
      return new Made(
          Runtime.version().feature(), checksSha256.substring(0, NUMBER_DIGITS), points);
    }

    /** Whether it was made with the checks that have this SHA-256. */
    public boolean isWith(String checksSha256) {
      return checksSha256.startsWith(checks);
    }

    private static Made of(byte[] bytes) {
      return new Made(bytes[0] & 0xff, HEX.formatHex(bytes, 1, 4), HEX.formatHex(bytes, 4, 7));
    }

    private byte[] bytes() {
      return HEX.parseHex(String.format(Locale.ROOT, "%02x", jdk & 0xff) + checks + points);
    }
  }

  /** The token of a failure of a submission with that SHA-256. */
  static ReplayToken of(
      String exercise,
      String check,
      Flavour flavour,
      String point,
      String seed,
      String sha256,
      Made made) {
    return new ReplayToken(
        exercise, check, flavour, point, seed, sha256.substring(0, DIGITS), Optional.of(made));
  }

  /**
   * Reads a token.
   *
   * @throws IllegalArgumentException if it is none, in sentences for the one who typed it
   */
  public static ReplayToken parse(String text) {
    Matcher parts = FORM.matcher(text.strip());
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "\"%s\" is no replay token, or only a part of one. Copy the whole word that stands behind \"duet replay\" in a report."
              .formatted(bounded(text)));
    }
    ReplayToken token =
        new ReplayToken(
            parts.group(1),
            parts.group(2),
            Flavour.valueOf(parts.group(3).toUpperCase(Locale.ROOT)),
            parts.group(4),
            seed(parts.group(5)),
            parts.group(6),
            made(parts.group(7)));
    if (!token.toString().equals(text.strip())) {
      throw damaged();
    }
    return token;
  }

  private static String seed(String encoded) {
    try {
      return new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw damaged();
    }
  }

  private static Optional<Made> made(String text) {
    if (text == null) {
      return Optional.empty();
    }
    return Optional.of(Made.of(Base64.getUrlDecoder().decode(text)));
  }

  private static IllegalArgumentException damaged() {
    return new IllegalArgumentException(
        "This replay token was changed on its way: its last letters do not fit the rest. Copy the whole word from the report again.");
  }

  private static String bounded(String text) {
    return text.length() <= 120 ? text : text.substring(0, 119) + "\u2026";
  }

  /** Whether it was made for the submission with that SHA-256. */
  public boolean isFor(String sha256) {
    return sha256.startsWith(submission);
  }

  @Override
  public String toString() {
    String schedule =
        String.join(
            ":",
            exercise + "/" + check,
            flavour.name().toLowerCase(Locale.ROOT),
            point,
            Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(seed.getBytes(StandardCharsets.UTF_8)),
            submission);
    return made.map(with -> schedule + ":" + sealed(schedule, with.bytes())).orElse(schedule);
  }

  /** With two bytes at the end that are others when a letter was lost or changed. */
  private static String sealed(String schedule, byte[] made) {
    byte[] sealed = Arrays.copyOf(made, made.length + 2);
    int hash = 31 * schedule.hashCode() + Arrays.hashCode(made);
    sealed[made.length] = (byte) (hash ^ hash >>> 16);
    sealed[made.length + 1] = (byte) (hash >>> 8 ^ hash >>> 24);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
  }
}
