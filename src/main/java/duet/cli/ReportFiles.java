package duet.cli;

import duet.report.GradeReport;
import duet.report.JsonReport;
import duet.report.html.HtmlReport;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Where reports are written: one file, one page, a folder with both for each submission, or
 * nowhere.
 *
 * @param file the file for JSON, or null
 * @param page the file for HTML, or null
 * @param folder the folder, or null
 */
record ReportFiles(Path file, Path page, Path folder) {
  private static final String NAME = "report.json";
  private static final String PAGE = "report.html";

  /** Without a page. */
  ReportFiles(Path file, Path folder) {
    this(file, null, folder);
  }

  /**
   * Tries the places out, so that nobody waits for a grading whose report is lost.
   *
   * @throws Complaint if something cannot be written
   */
  void check() {
    checkFile(file);
    checkFile(page);
    if (folder != null) {
      try {
        Files.createDirectories(folder);
      } catch (IOException e) {
        throw cannotWrite(folder, "it is no folder and cannot become one");
      }
      tryOut(folder, folder);
    }
  }

  private static void checkFile(Path path) {
    if (path != null) {
      Path parent = path.toAbsolutePath().getParent();
      if (Files.isDirectory(path) || parent == null || !Files.isDirectory(parent)) {
        throw cannotWrite(path, Files.isDirectory(path) ? "it is a folder" : "it has no folder");
      }
      tryOut(parent, path);
    }
  }

  /** Whether a report is to be written as a page anywhere. */
  boolean wantsPages() {
    return page != null || folder != null;
  }

  /**
   * Writes a report to its places, each in one step: a reader never sees half of it.
   *
   * @param code what its pages show of the sources
   */
  void write(GradeReport report, HtmlReport.Code code) {
    try {
      if (file != null) {
        write(report, file);
      }
      if (page != null) {
        writePage(report, code, page);
      }
      if (folder != null) {
        Path own = Files.createDirectories(folder.resolve(report.submissionId()));
        write(report, own.resolve(NAME));
        writePage(report, code, own.resolve(PAGE));
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

  private static void writePage(GradeReport report, HtmlReport.Code code, Path to)
      throws IOException {
    byte[] text = HtmlReport.text(report, code).getBytes(StandardCharsets.UTF_8);
    write(out -> out.write(text), to);
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
