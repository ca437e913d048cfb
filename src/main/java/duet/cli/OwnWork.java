package duet.cli;

import duet.report.ExerciseReport;
import duet.report.GradeReport;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** The caller's own work on several exercises is one submission, though it lies in many folders. */
final class OwnWork {
  private OwnWork() {}

  /** One report of at least one; grader and isolation are those of the first. */
  static GradeReport together(List<GradeReport> reports) {
    GradeReport first = reports.get(0);
    if (reports.size() == 1) {
      return first;
    }
    List<ExerciseReport> exercises = reports.stream().flatMap(r -> r.exercises().stream()).toList();
    String hashes = reports.stream().map(GradeReport::sha256).collect(Collectors.joining("\n"));
    return new GradeReport(
        first.submissionId(),
        sha256(hashes),
        exercises,
        first.grader(),
        first.isolation(),
        first.gradedAt());
  }

  private static String sha256(String text) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
