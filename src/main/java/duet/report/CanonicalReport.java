package duet.report;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What two gradings of the same bytes must agree on; "the same" and "no flip" mean that its hash is
 * equal.
 *
 * <p>It is the JSON report, on one line, without
 *
 * <ul>
 *   <li>{@code volatile}, {@code grader} and {@code isolation}, which speak of the machine and the
 *       hour;
 *   <li>the schedule, the threads, the kind of hang and the counts of evidence: one witness of many
 *       is shown, and a stress test meets another number of them every time. The class of the
 *       evidence stays;
 *   <li>what people decided about marks: it is no finding.
 * </ul>
 */
public final class CanonicalReport {
  private CanonicalReport() {}

  /** The canonical report as one line of JSON, without a line feed. */
  public static String text(GradeReport report) {
    return JsonTokens.text(
        false,
        json -> {
          json.writeStartObject();
          new JsonVerdict(json, JsonVerdict.Detail.CANONICAL).write(report.asFound());
          json.writeEndObject();
        });
  }

  /** The SHA-256 of the canonical report's UTF-8, as hexadecimal digits. */
  public static String sha256(GradeReport report) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(JsonTokens.utf8(text(report)));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
