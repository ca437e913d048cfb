package duet.bulk.dispute;

import duet.bulk.SteadyZip;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was handed in, as it lies there: of what could not be taken in, there is nothing else to
 * look at. Links are not followed, and what would make a huge pack is left out.
 */
final class RawFiles {
  static final String FOLDER = "handed-in/";

  /** For the notes; ends a line. */
  static final String NOTE =
      """
        handed-in/      what was handed in, as it lies there now, since not all of it could be
                        taken in; links, and what exceeds 200 files or 50 MB, are left out
      """;

  private static final int MOST_FILES = 200;
  private static final int MOST_DEPTH = 12;
  private static final int MOST_BYTES = 50 << 20;

  private RawFiles() {}

  /** Adds the files of a folder by their paths in it, or one file by its kind, without its name. */
  static void add(SteadyZip zip, String root, Path place) throws IOException {
    if (Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)) {
      add(zip, root + "file" + kind(place), place, MOST_BYTES);
      return;
    }
    int left = MOST_BYTES;
    for (Path file : files(place)) {
      left -= add(zip, root + place.relativize(file), file, left);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder, MOST_DEPTH)) {
      return all.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
          .limit(MOST_FILES)
          .sorted()
          .toList();
    }
  }

  private static int add(SteadyZip zip, String name, Path file, int most) throws IOException {
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        return 0;
      }
      zip.add(name, bytes);
      return bytes.length;
    }
  }

  // What a platform calls the file has the student's name in it.
  private static String kind(Path file) {
    String name = file.getFileName().toString();
    return name.matches("(?i).*\\.tar\\.gz") ? ".tar.gz" : name.replaceFirst(".*(?=\\.)", "");
  }
}
