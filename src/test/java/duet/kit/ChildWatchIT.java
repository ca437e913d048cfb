package duet.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duet.kit.children.Answering;
import duet.sandbox.Library;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Real child JVMs: the time goes into starting them, and buys that the system is asked, not us. */
@EnabledOnOs(OS.LINUX)
class ChildWatchIT {
  private static final String FIELD = "duet.kit.children.Answering.nums";

  @TempDir Path evidence;

  @BeforeEach
  void a_process_exercise() throws IOException {
    enter(false, Conditions.usual(), Patience.standard());
    WitnessFolder.enter(new WitnessFolder(evidence, List.of(FIELD)));
    Path agent = Library.stageAgent("duet-witness", "duet/kit/witness", "duet.kit.witness.Witness");
    String orders = String.join("!", evidence + "", classes(), agent + "", "runner", "jar", FIELD);
    Answering.toolOptions = "-Xbootclasspath/a:%1$s -javaagent:%1$s=%2$s".formatted(agent, orders);
    Answering.nums = List.of(4);
    Answering.options = List.of();
  }

  @Test
  void a_real_child_answers_and_its_memory_is_read() {
    try (ChildWatch watch = watch()) {
      Child child = start(watch, "work", "1", "2");
      assertThat(child.nextLine()).contains("nums [1, 2]");
      assertThat(child.unreal()).isEmpty();
      child.send("3");
      assertThat(child.nextLine()).contains("nums [1, 2, 3]");
      assertThat(child.endInput()).isTrue();
      assertThat(child.exitCode()).isZero();
      assertThat(child.memory("nums")).contains("[1, 2, 3]");
      assertThat(child.namesUsAsParent()).isTrue();
      assertThat(watch.seen())
          .extracting(ProcessSeen::owns)
          .containsExactly("nums = [4]", "nums = [1, 2, 3]");
    }
    assertThat(Crew.leftovers()).isEmpty();
  }

  @Test
  void memory_is_no_matter_of_what_is_printed() {
    try (ChildWatch watch = watch()) {
      assertThat(memoryOf(watch, "local")).contains("[]");
      assertThat(memoryOf(watch, "wrapped")).contains("[1]");
      assertThatThrownBy(() -> memoryOf(watch, "own-class")).isInstanceOf(Inconclusive.class);
    }
  }

  /**
   * At its end a JVM waits 0.3 s for a daemon thread that reads. Meanwhile nobody is awake but the
   * thread that carries out safepoints, which looks again and again; without a look at that one,
   * the child was taken for one that never ends.
   */
  @Test
  void a_child_that_is_about_to_end_is_not_at_rest() {
    try (ChildWatch watch = watch()) {
      Child child = start(watch, "leaves-a-reader");
      assertThat(child.nextLine()).contains("nums []");
      assertThat(watch.reaches(child::hasEnded)).isTrue();
    }
  }

  @Test
  void who_ends_without_evidence_has_failed() {
    Answering.toolOptions = "";
    try (ChildWatch watch = watch()) {
      assertThatThrownBy(() -> memoryOf(watch, "work"))
          .isInstanceOf(CheckFailed.class)
          .hasMessage(
              "child 1 ended without leaving evidence of what its memory held: it had ended with"
                  + " code 0.");
    }
  }

  @Test
  void a_jvm_that_is_started_in_an_unusual_way_does_not_begin() {
    Answering.options = List.of("-Xlog:gc:file=" + evidence.resolve("hold"));
    try (ChildWatch watch = watch()) {
      assertThatThrownBy(() -> memoryOf(watch, "work"))
          .isInstanceOf(CheckFailed.class)
          .hasMessageContaining(
              "it had ended with code 97 (Error: a JVM of a submission may not be started with"
                  + " -Xlog:gc:file=");
      assertThat(watch.jvmsEnded()).isZero();
      // What it has made on the way stands in nobody's way.
      watch.holdEnds();
      watch.letEnd();
    }
  }

  @Test
  void who_says_nothing_but_its_version_is_no_jvm_of_the_submission() {
    Answering.options = List.of("-version");
    try (ChildWatch watch = watch()) {
      assertThat(start(watch, "work").endInput()).isTrue();
      assertThat(watch.jvmsEnded()).isZero();
    }
  }

  @Test
  void a_field_of_the_same_name_elsewhere_is_another() {
    try (ChildWatch watch = ChildWatch.begin(Other.class, List.of("nums"))) {
      Child child = start(watch, "work", "1");
      child.nextLine();
      child.endInput();
      assertThatThrownBy(() -> child.memory("nums")).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void where_arguments_are_not_told_the_witness_decides() {
    enter(true, Conditions.usual(), Patience.standard());
    try (ChildWatch watch = watch()) {
      Child child = start(watch, "work", "1");
      child.nextLine();
      assertThat(child.unreal()).isEmpty();
      assertThat(child.hasEnded()).isTrue();
    }
  }

  @Test
  void another_program_or_class_is_not_real() throws Exception {
    try (ChildWatch watch = watch()) {
      Child shell =
          watch.start("start", () -> new ProcessBuilder("sh", "-c", "echo nums; read x").start());
      assertThat(shell.nextLine()).contains("nums");
      assertThat(shell.unreal().orElseThrow()).contains("another program than the Java");
      Child other = watch.start("start", () -> Answering.start(Other.class));
      assertThat(other.nextLine()).isEmpty();
      assertThat(other.unreal().orElseThrow()).contains("not one that runs");
    }
  }

  @Test
  void a_pid_that_a_submission_makes_up_is_never_signalled() throws Exception {
    Process shell = new ProcessBuilder("sh", "-c", "sleep 600 > /dev/null 2>&1 & echo $!").start();
    long innocent = Long.parseLong(new String(shell.getInputStream().readAllBytes()).strip());
    shell.waitFor();
    try {
      try (ChildWatch watch = watch()) {
        for (long pid : List.of(innocent, ProcessHandle.current().pid() + 1)) {
          assertThatThrownBy(() -> watch.start("start", () -> new Fake(pid)))
              .isInstanceOf(CheckFailed.class)
              .hasMessage("start gave back a Process of its own making.");
        }
      }
      assertThat(ProcessHandle.of(innocent).orElseThrow().isAlive()).isTrue();
    } finally {
      ProcessHandle.of(innocent).ifPresent(ProcessHandle::destroyForcibly);
    }
  }

  @Test
  void a_child_that_keeps_silent_is_proved_to_wait_for_input() {
    try (ChildWatch watch = watch()) {
      Child child = start(watch, "silent");
      assertThat(child.nextLine()).isEmpty();
      assertThat(child.state()).isEqualTo("waits for input");
    }
  }

  @Test
  void a_child_that_throws_is_told_with_its_last_words() {
    try (ChildWatch watch = watch()) {
      Child child = start(watch, "throws");
      assertThat(child.nextLine()).isEmpty();
      assertThat(child.unreal().orElseThrow())
          .startsWith("child 1 had ended with code 1 (Exception in thread")
          .contains("IllegalStateException");
    }
  }

  @Test
  void who_waits_for_a_child_that_waits_for_input_is_told_so_with_the_line() {
    try (ChildWatch watch = watch()) {
      assertThatExceptionOfType(CheckFailed.class)
          .isThrownBy(() -> watch.begin("toTheEnd", () -> Answering.toTheEnd(false, true)).result())
          .withMessage(
              "toTheEnd did not come back: the submission waits for child 1, which waits for input.")
          .satisfies(
              failed -> {
                assertThat(failed.evidence().threads())
                    .extracting(ThreadDoing::file)
                    .contains("Answering.java");
                assertThat(failed.evidence().processes())
                    .extracting(ProcessSeen::runs)
                    .contains("duet.kit.children.Answering work");
              });
    }
  }

  @Test
  void a_child_that_spins_is_unfinished_by_its_processor_time() {
    enter(false, Conditions.usual(), new Patience(60, 20_000, 1_500));
    try (ChildWatch watch = watch()) {
      Child child = start(watch, "spins");
      assertThatThrownBy(child::nextLine)
          .isInstanceOf(Unfinished.class)
          .hasMessageContaining("processor time");
    }
    assertThat(ProcessHandle.current().descendants()).isEmpty();
  }

  @Test
  void who_does_not_wait_for_the_end_comes_back_before_it() {
    try (ChildWatch watch = watch()) {
      watch.holdEnds();
      assertThat(watch.begin("a", () -> Answering.toTheEnd(true, false)).comesBackBeforeItsChild())
          .isTrue();
    }
    try (ChildWatch watch = watch()) {
      watch.holdEnds();
      assertThat(watch.begin("b", () -> Answering.toTheEnd(false, false)).comesBackBeforeItsChild())
          .isTrue();
    }
    try (ChildWatch watch = watch()) {
      watch.holdEnds();
      Calling<List<String>> call = watch.begin("c", () -> Answering.toTheEnd(true, true));
      assertThat(call.comesBackBeforeItsChild()).isFalse();
      watch.letEnd();
      assertThat(call.result()).containsExactly("nums [1]", "nums [1, 2]");
    }
  }

  @Test
  void children_that_are_left_alive_are_ended_with_the_watch() {
    try (ChildWatch watch = watch()) {
      start(watch, "silent");
      watch.begin("one more", () -> Answering.start(Answering.class, "spins")).result();
    }
    assertThat(ProcessHandle.current().descendants()).isEmpty();
    assertThat(Crew.leftovers()).isEmpty();
  }

  @Test
  void swept_classes_are_refused() {
    enter(false, new Conditions(Flavour.SWEPT, Profile.QUICK, 0, ""), Patience.standard());
    assertThatThrownBy(ChildWatchIT::watch).isInstanceOf(IllegalStateException.class);
  }

  private static String classes() {
    return Answering.class.getProtectionDomain().getCodeSource().getLocation().getPath();
  }

  private static ChildWatch watch() {
    return ChildWatch.begin(Answering.class, List.of("nums"));
  }

  private static Child start(ChildWatch watch, String... arguments) {
    return watch.start("start", () -> Answering.start(Answering.class, arguments));
  }

  private static java.util.Optional<String> memoryOf(ChildWatch watch, String kind) {
    Child child = start(watch, kind, "1");
    child.nextLine();
    child.endInput();
    return child.memory("nums");
  }

  private static void enter(boolean portable, Conditions conditions, Patience patience) {
    RunContext.enter(
        new RunContext(
            "duet.kit.children", Set.of(), new byte[] {1}, patience, portable, conditions));
  }

  /** Another class of the same class path. */
  static final class Other {
    public static void main(String[] args) throws IOException {
      System.in.read();
    }
  }

  /** A thread that would like to be a process. */
  private static final class Fake extends Process {
    private final long pid;

    Fake(long pid) {
      this.pid = pid;
    }

    @Override
    public long pid() {
      return pid;
    }

    @Override
    public OutputStream getOutputStream() {
      return OutputStream.nullOutputStream();
    }

    @Override
    public InputStream getInputStream() {
      return InputStream.nullInputStream();
    }

    @Override
    public InputStream getErrorStream() {
      return InputStream.nullInputStream();
    }

    @Override
    public int waitFor() {
      return 0;
    }

    @Override
    public int exitValue() {
      return 0;
    }

    @Override
    public void destroy() {}
  }
}
