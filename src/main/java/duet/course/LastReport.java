package duet.course;

import duet.files.WholeFile;
import duet.report.GradeReport;
import duet.report.JsonReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the last grading of one exercise said.
 *
 * @param file a report.json, if the exercise was graded
 */
public record LastReport(Path file) {
  /** Whether there is one. */
  public boolean isThere() {
    return Files.isRegularFile(file);
  }

  /** Writes it whole. */
  void write(GradeReport report) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    JsonReport.write(report, bytes);
    Files.createDirectories(file.getParent());
    WholeFile.write(file, bytes.toByteArray());
  }
}
