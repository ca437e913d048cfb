package duet.bulk.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duet.check.Outcome;
import duet.kit.Activity;
import duet.kit.Evidence;
import duet.kit.OutcomeSeen;
import duet.kit.ProcessSeen;
import duet.kit.Step;
import duet.kit.ThreadDoing;
import duet.report.Calibration;
import duet.report.Isolation;
import duet.report.Status;
import duet.submission.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  private static final ThreadDoing THREAD =
      new ThreadDoing("t", "BLOCKED", "A.java", 3, "sing", "lock", "u", Activity.values()[0], 7);

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("journal.jsonl");
  }

  @Test
  void every_kind_of_outcome_comes_back_as_it_went_in() throws Exception {
    Evidence evidence =
        new Evidence(
            Evidence.Strength.OBSERVED,
            1,
            2,
            List.of(new Step("thread 1", "A.java", 1, "read n", "5")),
            List.of(THREAD),
            List.of(new ProcessSeen("main", "", "A", "n = 1")),
            List.of(new OutcomeSeen("1, 1", 3, "forbidden", "Lost.")),
            "token");
    Verdict verdict =
        verdict(
            new Outcome.Passed(evidence),
            new Outcome.Failed("seen", "why \u00e4", "try\nthis", evidence),
            new Outcome.Unfinished("seen", "why", "try", List.of(THREAD)),
            new Outcome.NotRun("because"),
            new Outcome.Skipped("because"));
    try (Journal journal = Journal.open(file)) {
      journal.add("k", verdict);
    }
    try (Journal journal = Journal.open(file)) {
      assertThat(journal.find("k")).contains(verdict);
    }
  }

  @Test
  void half_a_line_at_the_end_is_cut_off_and_all_before_it_is_whole() throws Exception {
    try (Journal journal = Journal.open(file)) {
      journal.add("a", verdict(new Outcome.NotRun("first")));
      journal.add("b", verdict(new Outcome.NotRun("second")));
    }
    byte[] whole = Files.readAllBytes(file);
    for (int lost = 1; lost < 60; lost += 7) {
      Files.write(file, java.util.Arrays.copyOf(whole, whole.length - lost));
      try (Journal journal = Journal.open(file)) {
        assertThat(journal.keys()).containsExactly("a");
        journal.add("b", verdict(new Outcome.NotRun("second")));
      }
      assertThat(Files.readAllBytes(file)).isEqualTo(whole);
    }
  }

  @Test
  void a_line_that_somebody_changed_is_counted_and_not_believed() throws Exception {
    try (Journal journal = Journal.open(file)) {
      journal.add("a", verdict(new Outcome.NotRun("not tried")));
      journal.add("b", verdict(new Outcome.NotRun("second")));
    }
    Files.writeString(file, Files.readString(file).replace("not tried", "all right"));
    try (Journal journal = Journal.open(file)) {
      assertThat(journal.damaged()).isEqualTo(1);
      assertThat(journal.keys()).containsExactly("b");
    }
  }

  @Test
  void of_two_verdicts_about_the_same_the_first_stands() throws Exception {
    Verdict first = verdict(new Outcome.NotRun("first"));
    try (Journal journal = Journal.open(file)) {
      journal.add("a", first);
      journal.add("a", verdict(new Outcome.NotRun("second")));
      assertThat(journal.find("a")).contains(first);
    }
    try (Journal journal = Journal.read(file)) {
      assertThat(journal.find("a")).contains(first);
    }
  }

  @Test
  void what_is_undecided_is_an_attempt_and_does_not_stand() throws Exception {
    Verdict open = verdict(new Outcome.Inconclusive("starved", List.of()));
    try (Journal journal = Journal.open(file)) {
      journal.add("a", open);
      assertThat(journal.has("a")).isFalse();
      assertThat(journal.attempt("a")).contains(open);
    }
  }

  @Test
  void an_excerpt_is_a_journal_that_tells_of_nothing_else() throws Exception {
    Verdict mine = verdict(new Outcome.NotRun("mine"));
    Verdict open = verdict(new Outcome.Inconclusive("starved", List.of()));
    Path part = folder.resolve("part.jsonl");
    try (Journal journal = Journal.open(file);
        Journal other = Journal.open(folder.resolve("other.jsonl"))) {
      journal.add("a", mine);
      journal.add("b", verdict(new Outcome.NotRun("hers")));
      other.add("c", open);
      Files.write(part, Journal.excerpt(List.of(journal, other), List.of("a", "c", "none")));
    }
    assertThat(Files.readString(part)).doesNotContain("hers");
    try (Journal journal = Journal.read(part)) {
      assertThat(journal.damaged()).isZero();
      assertThat(journal.find("a")).contains(mine);
      assertThat(journal.attempt("c")).contains(open);
    }
  }

  @Test
  void a_journal_of_another_version_is_left_alone() throws Exception {
    Files.writeString(file, "duet journal 99\nwhatever\n");
    assertThatThrownBy(() -> Journal.open(file))
        .isInstanceOf(JournalFault.class)
        .hasMessageContaining("version 99")
        .hasMessageContaining("name another folder");
    assertThat(file).hasContent("duet journal 99\nwhatever\n");
  }

  @Test
  void a_file_that_is_no_journal_is_left_alone() throws Exception {
    Files.writeString(file, "dear diary\n");
    assertThatThrownBy(() -> Journal.open(file)).isInstanceOf(JournalFault.class);
    assertThat(file).hasContent("dear diary\n");
  }

  @Test
  void a_second_run_on_a_folder_is_told_who_has_it() throws Exception {
    try (RunLock lock = RunLock.take(folder)) {
      assertThatThrownBy(() -> RunLock.take(folder))
          .isInstanceOf(RunLock.Taken.class)
          .hasMessageContaining("process " + ProcessHandle.current().pid());
    }
    RunLock.take(folder).close();
  }

  private static Verdict verdict(Outcome... outcomes) {
    return new Verdict(
        Status.GRADED,
        List.of(new Problem("A.java", 1, "message", "advice")),
        List.of("note"),
        java.util.stream.IntStream.range(0, outcomes.length)
            .mapToObj(i -> new Verdict.Result("check-" + i, outcomes[i], 0.5))
            .toList(),
        "printed",
        "abc",
        new Verdict.Origin(
            "2026-01-01T00:00:00Z",
            2,
            new Isolation("full", List.of("input"), List.of()),
            new Calibration(
                "2026-01-01T00:00:00Z",
                "1",
                2,
                4,
                List.of("selftest"),
                List.of(
                    new Calibration.Unjudged(
                        "selftest",
                        "stress",
                        Calibration.Found.SKIPPED,
                        List.of("right/with-care"),
                        "stress is skipped, must be passed")))));
  }
}
