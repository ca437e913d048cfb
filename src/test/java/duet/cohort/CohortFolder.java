package duet.cohort;

import duet.exercise.SourceFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes a cohort as a platform gives it out, and the class list beside it. */
final class CohortFolder implements AutoCloseable {
  private static final int FIRST_NUMBER = 100_001;

  private final Path folder;
  private final ZipOutputStream zip;

  /** Into a folder that does not hold one yet. */
  CohortFolder(Path folder, CohortSettings.Form form) throws IOException {
    this.folder = folder;
    Path cohort = cohort(folder, form);
    if (Files.exists(cohort)) {
      throw new IOException("there is a cohort in " + folder + " already; name another folder");
    }
    if (form == CohortSettings.Form.MOODLE) {
      Files.createDirectories(folder);
      OutputStream file = Files.newOutputStream(cohort);
      zip = new ZipOutputStream(file, StandardCharsets.UTF_8);
    } else {
      Files.createDirectories(cohort);
      zip = null;
    }
  }

  /** Where the cohort itself is, in a folder that the generator has written. */
  static Path cohort(Path folder, CohortSettings.Form form) {
    return folder.resolve(form == CohortSettings.Form.MOODLE ? "in.zip" : "in");
  }

  static String student(int index) {
    return "s-%04d".formatted(index + 1);
  }

  /** What the entry of a student is called. */
  String label(int index, String name) {
    return zip == null
        ? student(index)
        : name + "_" + (FIRST_NUMBER + index) + "_assignsubmission_file";
  }

  void add(String label, String exercise, List<SourceFile> files) throws IOException {
    for (SourceFile file : files) {
      String path = label + "/" + exercise + "/" + file.path();
      byte[] bytes = file.text().getBytes(StandardCharsets.UTF_8);
      if (zip == null) {
        Path target = folder.resolve("in").resolve(path);
        Files.createDirectories(target.getParent());
        Files.write(target, bytes);
      } else {
        ZipEntry entry = new ZipEntry(path);
        entry.setLastModifiedTime(FileTime.fromMillis(1_700_000_000_000L));
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
      }
    }
  }

  void writeRoster(List<String> names) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("roster.csv"));
        CSVPrinter csv =
            new CSVPrinter(
                out, CSVFormat.DEFAULT.builder().setHeader("name", "id", "login", "email").get())) {
      for (int i = 0; i < names.size(); i++) {
        String student = student(i);
        csv.printRecord(names.get(i), FIRST_NUMBER + i, student, student + "@example.org");
      }
    }
  }

  @Override
  public void close() throws IOException {
    if (zip != null) {
      zip.close();
    }
  }
}
