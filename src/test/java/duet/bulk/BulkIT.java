package duet.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duet.bulk.cohort.Cohort;
import duet.bulk.cohort.OpenCohort;
import duet.bulk.cohort.Slice;
import duet.bulk.journal.JournalFault;
import duet.bulk.summary.CohortReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A small class, graded by real processes: each run of the five different answers costs a runner.
 */
class BulkIT {

  @TempDir Path folder;
  private Path in;

  @BeforeEach
  void handIn() throws IOException {
    in = folder.resolve("in");
    copy("Jane Doe_1_assignsubmission_file", Path.of("solutions/sing-dance/right/latch"));
    copy("Copy Cat_2_assignsubmission_file", Path.of("solutions/sing-dance/right/latch"));
    copy("Al Green_3_assignsubmission_file", Path.of("solutions/sing-dance/wrong/no-join"));
    Path own = in.resolve("Al Green_3_assignsubmission_file/singdance/SingDance.java");
    Files.writeString(own, "// Al Green did this.\n" + Files.readString(own));
    copy("Bo Early_4_assignsubmission_file", Path.of("exercises/sing-dance/stub"));
    Path broken = Files.createDirectories(in.resolve("Zo\u00eb_5_assignsubmission_file/singdance"));
    Files.writeString(broken.resolve("SingDance.java"), "package singdance; class SingDance {");
    Path damaged = Files.createDirectories(in.resolve("Nix Da_6_assignsubmission_file"));
    Files.writeString(damaged.resolve("Early Green.zip"), "no archive");
  }

  @Test
  void equal_submissions_are_graded_once_and_nothing_is_graded_twice() throws Exception {
    try (OpenCohort open = OpenCohort.open(in, Set.of())) {
      Path out = folder.resolve("out");
      assertThat(run(open.cohort(), out, Slice.ALL).graded()).isEqualTo(5);
      CohortReport first = SmallClass.write(open.cohort(), List.of(out), out);
      assertThat(first.marks()).extracting(CohortReport.Mark::earned).contains(10, 10, 8, 0, 0, 0);
      assertThat(first.decided()).isEqualTo(6);
      assertThat(first.exercises().get(0).zeros()).hasSize(3);
      assertThat(Files.readString(out.resolve("cohort.html"))).contains("report.json#sing-dance");

      KeptSources.keep(out, Plan.read(out), open.cohort(), List.of(SmallClass.EXERCISE));
      SmallClass.write(open.cohort(), List.of(out), out);
      assertThat(Files.readString(out.resolve("cohort.html"))).contains("report.html#sing-dance");
      for (CohortReport.Mark mark : first.marks()) {
        assertThat(out.resolve("reports").resolve(mark.submission()).resolve("report.html"))
            .content()
            .contains("Sing and dance at the same time")
            .contains(mark.earned() == 10 ? "CountDownLatch" : "");
      }
      assertThat(first.exercises().get(0).known())
          .extracting(CohortReport.Known::solution)
          .contains("right/latch", "wrong/no-join", "stub");

      assertThat(run(open.cohort(), out, Slice.ALL).graded()).isZero();
      assertThat(SmallClass.write(open.cohort(), List.of(out), out)).isEqualTo(first);
      noNamesBut(out.resolve("gradebook"), out);
    }
  }

  @Test
  void slices_put_together_are_the_whole() throws Exception {
    try (OpenCohort open = OpenCohort.open(in, Set.of())) {
      Path one = folder.resolve("one");
      Path two = folder.resolve("two");
      run(open.cohort(), one, new Slice(1, 2));
      try (ResultFolder half = ResultFolder.open(List.of(one))) {
        assertThat(half.missing().indices()).isNotEmpty().allMatch(index -> index % 2 == 1);
        assertThat(half.missing().array()).isEqualTo("2");
      }
      Path never = folder.resolve("never");
      try (ResultFolder half = ResultFolder.open(List.of(never, one))) {
        assertThat(half.notBegun()).containsExactly(never);
        assertThat(half.missing().array()).isEqualTo("2");
      }
      assertThatThrownBy(() -> ResultFolder.open(List.of(never)))
          .isInstanceOf(JournalFault.class)
          .hasMessageContaining("is no folder of results");
      run(open.cohort(), two, new Slice(2, 2));
      CohortReport whole =
          SmallClass.write(open.cohort(), List.of(one, two), folder.resolve("all"));
      assertThat(whole.decided()).isEqualTo(6);
      try (ResultFolder known = ResultFolder.open(List.of(one, two))) {
        known.keepIn(folder.resolve("all"));
      }
      Path all = folder.resolve("all");
      assertThat(SmallClass.write(open.cohort(), List.of(all), all)).isEqualTo(whole);
      assertThat(run(open.cohort(), all, Slice.ALL).graded()).isZero();
      noNamesBut(all.resolve("gradebook"), all);
    }
  }

  private Bulk.Done run(Cohort cohort, Path out, Slice slice) throws Exception {
    BulkSettings settings = new BulkSettings(out, 2, slice, "1", true, Path.of("solutions"));
    return new Bulk(settings, new SmallClass.Silent()).run(cohort, List.of(SmallClass.EXERCISE));
  }

  private static void noNamesBut(Path names, Path out) throws IOException {
    try (Stream<Path> all = Files.walk(out)) {
      for (Path each : all.filter(path -> !path.startsWith(names)).toList()) {
        assertThat(each.toString()).doesNotContainPattern("Jane|Green|Early|Copy Cat");
        if (Files.isRegularFile(each)) {
          assertThat(Files.readString(each)).doesNotContainPattern("Jane|Green|Early|Copy Cat");
        }
      }
    }
  }

  private void copy(String label, Path from) throws IOException {
    SmallClass.copy(from, in.resolve(label));
  }
}
