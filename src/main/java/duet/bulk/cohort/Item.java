package duet.bulk.cohort;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * A file or folder at the top of a cohort.
 *
 * @param name as the download calls it; on this machine it may have another
 * @param path where it is
 */
record Item(String name, Path path) {
  boolean isFolder() {
    return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
  }

  boolean isFile() {
    return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
  }

  boolean isJava() {
    return isFile() && name.endsWith(".java");
  }
}
