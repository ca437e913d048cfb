package duet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import duet.wire.Fields;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Real children: the time goes into starting JVMs, and buys that none of them leaves anything
 * behind.
 */
class ChildJvmIT {
  private static final Duration LONG = Duration.ofMinutes(2);

  @Test
  void a_child_answers() throws IOException {
    try (ChildJvm child = start(64)) {
      assertThat(ask(child, "hello")).isEqualTo("heard hello");
    }
  }

  @Test
  void a_child_that_exits_tells_its_code() throws IOException {
    try (ChildJvm child = start(64)) {
      child.send((byte) 1, out -> Fields.writeText(out, "exit"));
      assertThat(child.await(LONG)).isInstanceOf(ChildJvm.Answer.Ended.class);
      assertThat(child.end(LONG)).isEqualTo(new Ending(7, false));
    }
  }

  @Test
  void a_child_sees_nothing_of_our_environment() throws IOException {
    try (ChildJvm child = start(64)) {
      String folder = ask(child, "folder");
      // bubblewrap tells the folder in which it begins.
      assertThat(ask(child, "environment"))
          .isIn("{LANG=C.UTF-8}", "{LANG=C.UTF-8, PWD=" + folder + "}");
    }
  }

  @Test
  void a_million_lines_are_read_but_not_kept() throws IOException {
    try (ChildJvm child = start(64)) {
      assertThat(ask(child, "flood")).isEqualTo("flooded");
      assertThat(child.output().text()).hasSizeLessThan(70_000);
    }
  }

  @Test
  void grandchildren_are_gone_when_a_child_is_killed() throws IOException {
    try (ChildJvm child = startOpen()) {
      long grandchild = Long.parseLong(ask(child, "grandchild"));
      assertThat(alive(grandchild)).isTrue();
      child.close();
      assertThat(alive(grandchild)).isFalse();
    }
  }

  @Test
  void grandchildren_whose_parent_has_gone_are_gone_too_after_a_normal_end() throws IOException {
    assumeTrue(Tools.find("setsid").isPresent(), "setsid is not installed");
    try (ChildJvm child = startOpen()) {
      long orphan = Long.parseLong(ask(child, "orphan"));
      assertThat(alive(orphan)).isTrue();
      child.send((byte) 1, out -> Fields.writeText(out, "exit"));
      child.await(LONG);
      child.end(LONG);
      assertThat(alive(orphan)).isFalse();
    }
  }

  @Test
  void a_child_cannot_search_its_own_memory_but_can_read_thread_states() throws IOException {
    assumeTrue(Tools.isLinux(), "only Linux has /proc");
    assumeTrue(!Tools.root() || Tools.find("setpriv").isPresent(), "root reads everything");
    try (ChildJvm child = start(64)) {
      assertThat(ask(child, "memory")).isEqualTo("refused");
      assertThat(ask(child, "states")).contains("State:");
    }
  }

  @Test
  void open_files_and_their_sizes_are_bounded() throws IOException {
    assumeTrue(Tools.find("prlimit").isPresent(), "prlimit is not installed");
    try (ChildJvm child = start(64)) {
      assertThat(ask(child, "open")).isEqualTo("bounded");
    }
    try (ChildJvm child = start(64)) {
      assertThat(ask(child, "large")).isEqualTo("bounded");
    }
  }

  @Test
  void a_child_finds_its_input_at_its_end() throws IOException {
    try (ChildJvm child = start(64)) {
      assertThat(ask(child, "input")).isEqualTo("-1");
    }
  }

  @Test
  void its_folder_is_gone_with_it() throws IOException {
    Path folder;
    try (ChildJvm child = start(64)) {
      folder = Path.of(ask(child, "folder")).getParent();
      assertThat(folder).exists();
    }
    assertThat(folder).doesNotExist();
  }

  @Test
  void a_child_that_cannot_start_says_what_it_printed() {
    JvmRequest request =
        new JvmRequest(
            "test child", List.of("-XX:NoSuchFlag"), "duet.Nothing", 64, 64, Place.slot(0));
    assertThatThrownBy(() -> ChildJvm.start(request, library()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("the test child did not start")
        .hasMessageContaining("NoSuchFlag");
  }

  // One that has ended but was not waited for is gone as far as anybody can tell.
  private static boolean alive(long pid) throws IOException {
    Path stat = Path.of("/proc", Long.toString(pid), "stat");
    return Files.exists(stat) && !Files.readString(stat).contains(") Z ");
  }

  /** One that sees this machine, with its programs. */
  private static ChildJvm startOpen() throws IOException {
    return start(64, Place.slot(0).uncontained());
  }

  private static ChildJvm start(int heap) throws IOException {
    return start(heap, Place.slot(0));
  }

  private static ChildJvm start(int heap, Place place) throws IOException {
    return ChildJvm.start(
        new JvmRequest(
            "test child",
            List.of("-XX:+UseSerialGC"),
            "duet.sandbox.fixtures.Child",
            heap,
            64,
            place),
        library());
  }

  private static Library library() throws IOException {
    return Library.stage("duet-test", List.of("duet/sandbox/fixtures", "duet/wire"), List.of());
  }

  private static String ask(ChildJvm child, String order) throws IOException {
    child.send((byte) 1, out -> Fields.writeText(out, order));
    ChildJvm.Answer answer = child.await(LONG);
    assertThat(answer).isInstanceOf(ChildJvm.Answer.Sent.class);
    return Fields.readText(((ChildJvm.Answer.Sent) answer).frame().fields());
  }
}
