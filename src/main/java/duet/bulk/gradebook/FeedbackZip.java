package duet.bulk.gradebook;

import duet.bulk.cohort.Handin;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Feedback in the layout of Moodle's download, for "Upload multiple feedback files in a zip": each
 * student's folder, called as it was, with a text in it.
 */
final class FeedbackZip implements AutoCloseable {
  /** The layout of cohorts that take it. */
  static final String LAYOUT = "Moodle's download";

  private static final String SUFFIX = "_assignsubmission_file_";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8);

  /** Adds the text of one student. */
  void add(Handin handin, String text) throws IOException {
    ZipEntry entry = new ZipEntry(folder(handin.label()) + "/feedback.txt");
    // The same zip whenever it is made.
    entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
    zip.putNextEntry(entry);
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static String folder(String label) {
    return label.replaceFirst("_assignsubmission_file_?$", "") + SUFFIX;
  }

  /** All of it; nothing can be added then. */
  byte[] bytes() throws IOException {
    zip.close();
    return bytes.toByteArray();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
