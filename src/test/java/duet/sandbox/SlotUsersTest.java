package duet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who has which user, with processes that stand for graders and a folder of their own. */
class SlotUsersTest {
  @TempDir Path folder;
  private final List<Process> holders = new ArrayList<>();

  @BeforeEach
  void there_is_a_proc() {
    assumeTrue(Tools.isLinux());
  }

  @AfterEach
  void end_all() {
    holders.forEach(Process::destroyForcibly);
  }

  @Test
  void a_user_is_taken_as_long_as_its_grader_lives_and_free_when_that_was_killed()
      throws Exception {
    Process first = holder();
    assertThat(first.inputReader().readLine()).isEqualTo("61000");
    Process second = holder();
    assertThat(second.inputReader().readLine()).isEqualTo("61001");
    first.destroyForcibly().waitFor();
    Process third = holder();
    assertThat(third.inputReader().readLine()).isEqualTo("61000");
  }

  @Test
  void nothing_that_is_collected_gives_it_back() throws Exception {
    Process first = holder();
    try (BufferedReader its = first.inputReader()) {
      assertThat(its.readLine()).isEqualTo("61000");
      first.getOutputStream().write("some turns of the collector".getBytes());
      first.getOutputStream().flush();
      assertThat(holder().inputReader().readLine()).isEqualTo("61001");
      first.getOutputStream().close();
      assertThat(its.readLine()).isEqualTo("61000");
    }
  }

  @Test
  void each_slot_of_one_grader_has_its_own_and_keeps_it() throws IOException {
    SlotUsers users = new SlotUsers(Optional.of(folder));
    assertThat(users.of(3)).isEqualTo(61_000);
    assertThat(users.of(0)).isEqualTo(61_001);
    assertThat(users.of(3)).isEqualTo(61_000);
  }

  @Test
  void where_nothing_can_be_locked_a_slot_has_the_user_of_its_number() throws IOException {
    assertThat(new SlotUsers(Optional.empty()).of(5)).isEqualTo(61_005);
  }

  @Test
  void a_folder_that_others_may_write_to_or_that_is_a_link_is_not_believed() throws IOException {
    assertThat(SlotUsers.safely(folder.resolve("new"))).isPresent();
    assertThat(SlotUsers.safely(folder.resolve("new"))).isPresent();
    Path open = Files.createDirectory(folder.resolve("open"));
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
    assertThat(SlotUsers.safely(open)).isEmpty();
    Files.createSymbolicLink(folder.resolve("link"), folder.resolve("new"));
    assertThat(SlotUsers.safely(folder.resolve("link"))).isEmpty();
    assertThat(SlotUsers.safely(folder.resolve("no/such"))).isEmpty();
  }

  private Process holder() throws IOException {
    Process holder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                SlotHolder.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    holders.add(holder);
    return holder;
  }
}
