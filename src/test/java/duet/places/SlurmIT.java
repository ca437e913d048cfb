package duet.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import duet.sandbox.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * A class on a real cluster of two nodes, through the script that an instructor runs. It needs
 * Slurm, and minutes, so it is asked for by {@code -Dduet.slurm=true}.
 */
@EnabledIfSystemProperty(named = "duet.slurm", matches = "true")
class SlurmIT {
  private static final Path SUBMIT =
      Path.of("grader/places/cluster/submit").toAbsolutePath().normalize();
  private static final long MOST_MINUTES = 20;

  @TempDir Path temporary;
  private Path folder;
  private TinyCluster cluster;
  private KeptWork kept;
  private Path in;

  @BeforeEach
  void cluster() throws IOException {
    folder = Files.createDirectories(temporary.toRealPath().resolve("with blank"));
    // As the launcher does after a build: what was packaged is what is run.
    Files.setLastModifiedTime(Path.of("target/duet.jar"), FileTime.from(Instant.now()));
    cluster = TinyCluster.in(Files.createDirectories(temporary.resolve("cluster")));
    kept = new KeptWork(folder.resolve("marks"));
    in = folder.resolve("in");
  }

  @AfterEach
  void stop() throws Exception {
    cluster.close();
  }

  @Test
  void what_was_killed_is_named_and_run_again_and_the_marks_are_those_of_one_machine()
      throws Exception {
    Submissions.make(in, 40);
    cluster.startNode("n1");
    cluster.startNode("n2");
    cluster.awaitNodes();
    assertThat(cluster.listening())
        .hasSize(3)
        .allMatch(address -> address.startsWith("127.0.0.1:"));

    long begin = System.nanoTime();
    // A cluster would run again by itself what was on a lost node; here the merge is to find out.
    Process first = submit(8, "--no-requeue");
    String killed = killJavaOfOneSliceOn("n1");
    Set<String> lost = cutPowerWhileAtWorkOn("n2");
    assertThat(first.waitFor(MOST_MINUTES, TimeUnit.MINUTES)).isTrue();
    String said = said();
    double firstSeconds = seconds(begin);

    Set<Integer> missing = kept.slicesWithMissingWork(8);
    String array = String.join(",", missing.stream().map(String::valueOf).toList());
    System.out.printf(
        "40 submissions in 8 slices; killed: java of slice %s, node n2 with slices %s; missing afterwards: %s; %.0f s%n",
        killed, lost, array, firstSeconds);
    assertThat(first.exitValue()).as(said).isEqualTo(3);
    assertThat(missing).map(String::valueOf).contains(killed).containsAll(lost);
    assertThat(said).contains("As the indices of an array: " + array + "\n");
    Map<String, List<String>> before = kept.journals();

    cluster.startNode("n2");
    cluster.awaitNodes();
    begin = System.nanoTime();
    assertThat(again(said, "")).as(said()).isZero();
    System.out.printf("run again: --array=%s; %.0f s%n", array, seconds(begin));
    kept.eachPieceIsKeptOnce();
    kept.wentOnAfter(before);

    begin = System.nanoTime();
    Path single = folder.resolve("single");
    assertThat(bulk(single)).as(said()).isZero();
    System.out.printf("one machine: %.0f s%n", seconds(begin));
    Map<String, JsonNode> marks = kept.canonicalReports();
    assertThat(marks).hasSize(40).isEqualTo(new KeptWork(single).canonicalReports());
  }

  @Test
  void a_node_that_cannot_keep_strangers_in_grades_nothing_and_is_named() throws Exception {
    assumeTrue(Tools.root(), "only root can take bubblewrap away from a node");
    Submissions.make(in, 6);
    cluster.startNode("n1");
    cluster.startBareNode("n2", Tools.find("bwrap").orElseThrow());
    cluster.awaitNodes();

    Process first = submit(3);
    assertThat(first.waitFor(MOST_MINUTES, TimeUnit.MINUTES)).isTrue();
    String said = said();
    List<Integer> onBareNode =
        IntStream.rangeClosed(1, 3)
            .filter(slice -> log(slice).contains("node n2"))
            .boxed()
            .toList();
    System.out.printf("without bubblewrap on n2: slices %s graded nothing%n", onBareNode);
    assertThat(first.exitValue()).as(said).isEqualTo(3);
    assertThat(onBareNode).isNotEmpty();
    assertThat(kept.slicesWithMissingWork(3)).containsExactlyElementsOf(onBareNode);
    for (int slice : onBareNode) {
      assertThat(said)
          .contains("  " + slice + " on n2: duet: Nothing was graded, since full isolation");
    }
    assertThat(again(said, " -- --exclude=n2")).as(said()).isZero();
    kept.eachPieceIsKeptOnce();
  }

  private Process submit(int slices, String... options) throws IOException {
    String[] words = {
      SUBMIT.toString(),
      in.toString(),
      "--out",
      kept.folder().toString(),
      "--slices",
      Integer.toString(slices),
      "--exercise",
      Submissions.EXERCISE,
      "--wait",
      "--"
    };
    return cluster.run(
        folder.resolve("said"),
        Stream.concat(List.of(words).stream(), List.of(options).stream()).toArray(String[]::new));
  }

  /** Runs the very line that was printed. */
  private int again(String said, String more) throws Exception {
    String line =
        said.lines().filter(each -> each.contains(" --array=")).findFirst().orElseThrow().strip();
    Process process = cluster.run(folder.resolve("said"), "bash", "-c", line + more);
    assertThat(process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)).isTrue();
    return process.exitValue();
  }

  private int bulk(Path out) throws Exception {
    Process process =
        cluster.run(
            folder.resolve("said"),
            Path.of("duet").toAbsolutePath().toString(),
            "bulk",
            in.toString(),
            "--out",
            out.toString(),
            "--exercise",
            Submissions.EXERCISE);
    assertThat(process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)).isTrue();
    return process.exitValue();
  }

  private String killJavaOfOneSliceOn(String node) {
    String slice = atWorkOn(node).iterator().next();
    List<ProcessHandle> tasks = cluster.tasks("SLURM_ARRAY_TASK_ID=" + slice);
    assertThat(tasks).isNotEmpty();
    tasks.stream()
        .filter(each -> each.info().command().orElse("").endsWith("/java"))
        .forEach(ProcessHandle::destroyForcibly);
    return slice;
  }

  private Set<String> cutPowerWhileAtWorkOn(String node) throws Exception {
    atWorkOn(node);
    Set<String> lost = new TreeSet<>(cluster.indicesOn(node));
    cluster.cutPower(node);
    return lost;
  }

  /** The slices on a node, as soon as one of them has kept a result and has more to do. */
  private Set<String> atWorkOn(String node) {
    Set<String> slices = new TreeSet<>();
    TinyCluster.until(
        node + " is in the middle of a slice",
        300,
        () -> {
          slices.clear();
          cluster.indicesOn(node).stream()
              .filter(slice -> kept.results(Integer.parseInt(slice)) >= 1)
              .filter(slice -> kept.results(Integer.parseInt(slice)) <= 2)
              .forEach(slices::add);
          return !slices.isEmpty();
        });
    return slices;
  }

  private String said() throws IOException {
    return Files.readString(folder.resolve("said"));
  }

  private String log(int slice) {
    try {
      return Files.readString(kept.folder().resolve("log/slice-" + slice + ".txt"));
    } catch (IOException e) {
      return "";
    }
  }

  private static double seconds(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }
}
