package duet.bulk.cohort;

import duet.submission.HandedIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Sees through a folder that holds nothing but one archive, as platforms make it. */
final class Single {
  private Single() {}

  /** The archive, or the folder itself. */
  static Path of(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      List<Path> all = entries.limit(2).toList();
      boolean one =
          all.size() == 1
              && Files.isRegularFile(all.get(0), LinkOption.NOFOLLOW_LINKS)
              && HandedIn.isArchive(all.get(0));
      return one ? all.get(0) : folder;
    }
  }
}
