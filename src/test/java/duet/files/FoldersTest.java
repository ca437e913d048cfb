package duet.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import duet.sandbox.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {
  @TempDir Path around;

  @Test
  void a_folder_goes_with_all_that_is_in_it_and_what_it_links_to_stays() throws IOException {
    Path other = Files.createDirectory(around.resolve("other"));
    Files.writeString(other.resolve("kept"), "");
    Path folder = Files.createDirectories(around.resolve("a/b/c"));
    Files.writeString(folder.resolve("file"), "");
    Files.createSymbolicLink(folder.resolve("link"), other);
    Files.createSymbolicLink(folder.resolve("loop"), around);
    Folders.delete(around.resolve("a"));
    assertThat(around.resolve("a")).doesNotExist();
    assertThat(other.resolve("kept")).exists();
  }

  @Test
  void nothing_to_delete_is_no_trouble() {
    assertThatCode(() -> Folders.delete(around.resolve("none"))).doesNotThrowAnyException();
  }

  @Test
  void what_cannot_be_opened_stays_and_the_rest_goes() throws IOException {
    assumeFalse(Tools.root(), "root can open everything");
    assumeFalse(System.getProperty("os.name").startsWith("Windows"), "there are no permissions");
    Path closed = Files.createDirectories(around.resolve("a/closed"));
    Files.writeString(closed.resolve("file"), "");
    Files.writeString(around.resolve("a/before"), "");
    Files.writeString(around.resolve("a/later"), "");
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    Folders.delete(around.resolve("a"));
    assertThat(Files.list(around.resolve("a"))).containsExactly(closed);
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
  }
}
