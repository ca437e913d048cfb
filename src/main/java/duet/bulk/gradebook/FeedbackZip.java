package duet.bulk.gradebook;

import duet.bulk.SteadyZip;
import duet.bulk.cohort.Handin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Feedback in the layout of Moodle's download, for "Upload multiple feedback files in a zip": each
 * student's folder, called as it was, with a text in it.
 */
final class FeedbackZip implements AutoCloseable {
  /** The layout of cohorts that take it. */
  static final String LAYOUT = "Moodle's download";

  private static final String SUFFIX = "_assignsubmission_file_";

  private final SteadyZip zip = new SteadyZip();

  /** Adds the text of one student. */
  void add(Handin handin, String text) throws IOException {
    zip.add(folder(handin.label()) + "/feedback.txt", text.getBytes(StandardCharsets.UTF_8));
  }

  private static String folder(String label) {
    return label.replaceFirst("_assignsubmission_file_?$", "") + SUFFIX;
  }

  /** All of it; nothing can be added then. */
  byte[] bytes() throws IOException {
    return zip.bytes();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
