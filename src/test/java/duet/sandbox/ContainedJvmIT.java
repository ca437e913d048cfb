package duet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import duet.wire.Fields;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real children in bubblewrap, in each of the forms that this machine has; the time goes into
 * starting JVMs, and buys that no way out of them is open.
 */
class ContainedJvmIT {
  private static final Duration LONG = Duration.ofMinutes(2);

  private static List<Bubblewrap> forms = List.of();

  @TempDir Path folder;

  @BeforeAll
  static void bubblewrap_works_here() {
    forms =
        Arrays.stream(Bubblewrap.Form.values())
            .map(Bubblewrap::tried)
            .flatMap(found -> found.usable().stream())
            .toList();
    assumeTrue(!forms.isEmpty(), () -> Bubblewrap.find().whyNot());
  }

  @Test
  void a_child_sees_no_file_but_its_own() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "42");
    eachForm(
        child -> {
          assertThat(ask(child, "open " + secret)).isEqualTo("refused");
          assertThat(ask(child, "open /etc/passwd")).isEqualTo("refused");
          // On the way to the libraries, an ordinary user's cache is below home.
          List<String> seen = new ArrayList<>(List.of(ask(child, "root").split(" ")));
          seen.remove(Cache.root().getName(0).toString());
          assertThat(seen).doesNotContain("root", "home", "bin", "opt", "srv");
        });
  }

  @Test
  void a_child_writes_to_its_box_and_nowhere_else() throws IOException {
    eachForm(
        child -> {
          Path box = Path.of(ask(child, "folder"));
          assertThat(ask(child, "write " + box.resolve("note"))).isEqualTo("written");
          assertThat(ask(child, "write " + box.resolveSibling("note"))).isEqualTo("refused");
          assertThat(ask(child, "write /note")).isEqualTo("refused");
          assertThat(ask(child, "write /tmp/note")).isEqualTo("refused");
          // In memory: nothing of it ever was on this machine's disk.
          assertThat(box.resolve("note")).doesNotExist();
        });
  }

  @Test
  void a_child_has_a_loopback_of_its_own() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      eachForm(
          child -> {
            assertThat(ask(child, "connect " + server.getLocalPort())).isEqualTo("refused");
            assertThat(ask(child, "loopback")).isEqualTo("connected");
          });
    }
  }

  @Test
  void a_child_sees_its_own_processes_only_and_all_of_them_end_with_it() throws IOException {
    eachForm(
        child -> {
          assertThat(ask(child, "grandchild-jvm")).isEqualTo("true");
          assertThat(Integer.parseInt(ask(child, "processes"))).isBetween(2, 4);
          List<ProcessHandle> all = new ArrayList<>(child.processes());
          assertThat(all).hasSizeGreaterThanOrEqualTo(4);
          child.close();
          assertThat(all).noneMatch(ContainedJvmIT::runs);
        });
  }

  @Test
  void threads_and_memory_are_bounded() throws IOException {
    eachForm(child -> assertThat(ask(child, "threads")).isEqualTo("bounded"));
    eachForm(child -> assertThat(ask(child, "memory-hog")).isEqualTo("bounded"));
  }

  @Test
  void open_files_and_their_sizes_are_bounded() throws IOException {
    eachForm(child -> assertThat(ask(child, "open")).isEqualTo("bounded"));
    eachForm(child -> assertThat(ask(child, "large")).isEqualTo("bounded"));
  }

  @Test
  void a_child_can_start_java_and_no_other_program() throws IOException {
    List<Path> programs = new ArrayList<>();
    for (String name : List.of("prlimit", "setpriv", "env", "nice", "setsid", "sh", "cat")) {
      Tools.find(name).ifPresent(programs::add);
      programs.add(Path.of("/usr/bin", name));
    }
    if (Tools.root()) {
      programs.add(RootTools.get().setpriv());
      programs.add(RootTools.get().env());
    }
    eachForm(
        child -> {
          for (Path program : programs) {
            assertThat(ask(child, "run " + program)).as("%s", program).isEqualTo("refused");
          }
          assertThat(ask(child, "run " + JavaMirror.java())).isEqualTo("ran");
        });
  }

  @Test
  void its_processor_time_is_that_of_the_jvm_itself() throws IOException {
    eachForm(child -> assertThat(child.cpu()).isGreaterThan(Duration.ofMillis(20)));
  }

  @Test
  void it_cannot_search_its_own_memory_but_can_read_thread_states() throws IOException {
    eachForm(
        child -> {
          assertThat(ask(child, "memory")).isEqualTo("refused");
          assertThat(ask(child, "states")).contains("State:");
        });
  }

  @Test
  void a_bubblewrap_that_cannot_be_used_is_told_of_in_words() {
    Bubblewrap.Found found = Bubblewrap.tried(Bubblewrap.Form.USER_NAMESPACE, "/no/such/bwrap");
    assertThat(found.usable()).isEmpty();
    assertThat(found.whyNot()).contains("/no/such/bwrap");
  }

  /** What a test does with a child. */
  private interface With {
    void child(ChildJvm child) throws IOException;
  }

  private static void eachForm(With body) throws IOException {
    for (Bubblewrap form : forms) {
      try (ChildJvm child =
          ChildStart.of(
              new JvmRequest(
                  "test child",
                  List.of("-XX:+UseSerialGC"),
                  "duet.sandbox.fixtures.Child",
                  64,
                  64,
                  Place.slot(3)),
              Library.stage("duet-test", List.of("duet/sandbox/fixtures", "duet/wire"), List.of()),
              Optional.of(form))) {
        body.child(child);
      }
    }
  }

  // One that has ended but was not waited for is gone as far as anybody can tell.
  private static boolean runs(ProcessHandle handle) {
    try {
      Path stat = Path.of("/proc", Long.toString(handle.pid()), "stat");
      return Files.exists(stat) && !Files.readString(stat).contains(") Z ");
    } catch (IOException e) {
      return false;
    }
  }

  private static String ask(ChildJvm child, String order) throws IOException {
    child.send((byte) 1, out -> Fields.writeText(out, order));
    ChildJvm.Answer answer = child.await(LONG);
    assertThat(answer).isInstanceOf(ChildJvm.Answer.Sent.class);
    return Fields.readText(((ChildJvm.Answer.Sent) answer).frame().fields());
  }
}
