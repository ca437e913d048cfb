package duet.cli;

import duet.report.GradeReport;
import duet.report.JsonReport;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Where reports are written: one file, a folder with one for each submission, both or neither.
 *
 * @param file the file, or null
 * @param folder the folder, or null
 */
record ReportFiles(Path file, Path folder) {
  private static final String NAME = "report.json";

  /**
   * Tries the places out, so that nobody waits for a grading whose report is lost.
   *
   * @throws Complaint if something cannot be written
   */
  void check() {
    if (file != null) {
      Path parent = file.toAbsolutePath().getParent();
      if (Files.isDirectory(file) || parent == null || !Files.isDirectory(parent)) {
        throw cannotWrite(file, Files.isDirectory(file) ? "it is a folder" : "it has no folder");
      }
      tryOut(parent, file);
    }
    if (folder != null) {
      try {
        Files.createDirectories(folder);
      } catch (IOException e) {
        throw cannotWrite(folder, "it is no folder and cannot become one");
      }
      tryOut(folder, folder);
    }
  }

  /** Writes a report to its places, each in one step: a reader never sees half of it. */
  void write(GradeReport report) {
    try {
      if (file != null) {
        write(report, file);
      }
      if (folder != null) {
        Path own = Files.createDirectories(folder.resolve(report.submissionId()));
        write(report, own.resolve(NAME));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes something else to the one file, if there is any. */
  void write(byte[] content) throws IOException {
    if (file != null) {
      write(out -> out.write(content), file);
    }
  }

  private static void write(GradeReport report, Path to) throws IOException {
    write(out -> JsonReport.write(report, out), to);
  }

  /** Puts something into a stream. */
  private interface Content {
    void into(OutputStream out) throws IOException;
  }

  private static void write(Content content, Path to) throws IOException {
    Path part = to.resolveSibling("." + to.getFileName() + ".part");
    try (OutputStream out = Files.newOutputStream(part)) {
      content.into(out);
    }
    Files.move(part, to, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void tryOut(Path parent, Path shown) {
    try {
      Files.delete(Files.createTempFile(parent, ".duet", ".part"));
    } catch (IOException e) {
      throw cannotWrite(shown, "the folder does not let this user write");
    }
  }

  private static Complaint cannotWrite(Path path, String why) {
    return Complaint.unusable(
        "The report cannot be written to \"" + path + "\": " + why + ". Nothing was graded.");
  }
}
