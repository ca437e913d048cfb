package duet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only where files have permissions. */
class RunFolderTest {
  @TempDir Path folder;

  private Path open;
  private Path closed;

  @BeforeEach
  void two_folders() throws IOException {
    assumeTrue(Tools.isLinux(), "only Linux gives children a user of their own");
    permit(folder, "rwxr-xr-x");
    open = Files.createDirectory(folder.resolve("open"));
    permit(open, "rwx--x--x");
    closed = Files.createDirectory(folder.resolve("closed"));
    permit(closed, "rwx------");
  }

  @Test
  void a_folder_that_another_user_cannot_enter_is_passed_over() throws IOException {
    Path inside = Files.createDirectory(closed.resolve("inside"));
    permit(inside, "rwxr-xr-x");
    assertThat(RunFolder.passable(List.of(closed, inside, open))).isEqualTo(open);
  }

  @Test
  void where_there_is_none_it_says_what_to_set() {
    assertThatThrownBy(() -> RunFolder.passable(List.of(closed)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(closed.toString())
        .hasMessageContaining("java.io.tmpdir");
  }

  private static void permit(Path path, String permissions) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }
}
