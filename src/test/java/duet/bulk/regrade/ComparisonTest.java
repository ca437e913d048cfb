package duet.bulk.regrade;

import static org.assertj.core.api.Assertions.assertThat;

import duet.bulk.Plan;
import duet.bulk.ResultFolder;
import duet.bulk.cohort.Cohort;
import duet.bulk.cohort.PeopleFile;
import duet.bulk.journal.Journal;
import duet.bulk.journal.Verdict;
import duet.bulk.journal.WorkKey;
import duet.bulk.regrade.Why.Cause;
import duet.check.CheckResult;
import duet.check.MarkOverride;
import duet.check.Outcome;
import duet.exercise.CheckSpec;
import duet.exercise.Kind;
import duet.kit.Evidence;
import duet.kit.Flavour;
import duet.kit.Profile;
import duet.kit.Visibility;
import duet.report.Calibration;
import duet.report.ExerciseReport;
import duet.report.GradeReport;
import duet.report.GraderInfo;
import duet.report.Isolation;
import duet.report.JsonReport;
import duet.report.Status;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two folders of results of one submission and one check, of which one thing differs at a time. */
class ComparisonTest {
  private static final Plan.Setting SETTING = new Plan.Setting("1", "duet-a", "java-a", "1", true);
  private static final Calibration CALIBRATION =
      new Calibration("", "", 2, 2, List.of("selftest"), List.of());
  private static final Isolation ISOLATION = new Isolation("full", List.of(), List.of());
  private static final Outcome PASSED = new Outcome.Passed(Evidence.notFound(1));
  private static final Outcome FAILED =
      new Outcome.Failed("seen", "why", "try", Evidence.observed(1, 1));
  private static final Outcome STARVED = new Outcome.Inconclusive("busy", List.of());

  /** A grading as it is written to a folder. */
  private record Graded(
      String id,
      Plan.Setting setting,
      String checks,
      String bytes,
      int points,
      CheckResult result,
      boolean reported) {
    static Graded of(Outcome outcome) {
      return new Graded("s-1", SETTING, "checks-a", "bytes-a", 3, checked(3, outcome), true);
    }

    Graded by(Plan.Setting other) {
      return new Graded(id, other, checks, bytes, points, result, reported);
    }

    Graded checks(String other) {
      return new Graded(id, setting, other, bytes, points, result, reported);
    }

    Graded bytes(String other) {
      return new Graded(id, setting, checks, other, points, result, reported);
    }

    Graded worth(int other) {
      CheckResult anew = checked(other, result.outcome());
      return new Graded(id, setting, checks, bytes, other, anew, reported);
    }

    Graded decided(OptionalInt earned, String reason) {
      MarkOverride mark = new MarkOverride(earned, reason, "T. Tutor", "2026-11-20");
      return new Graded(id, setting, checks, bytes, points, result.with(mark), reported);
    }

    Graded called(String other) {
      return new Graded(other, setting, checks, bytes, points, result, reported);
    }

    Graded withoutReport() {
      return new Graded(id, setting, checks, bytes, points, result, false);
    }
  }

  @TempDir Path folder;
  private int folders;

  @Test
  void what_is_the_same_did_not_move() throws Exception {
    Comparison.Result same = compare(Graded.of(FAILED), Graded.of(FAILED));
    assertThat(same.moves()).isEmpty();
    assertThat(same.compared()).isEqualTo(1);
    Plan.Setting other = new Plan.Setting("2", "duet-b", "java-b", "2", false);
    assertThat(compare(Graded.of(FAILED), Graded.of(FAILED).by(other)).moves()).isEmpty();
  }

  @Test
  void what_people_decided_is_a_reason() throws Exception {
    Graded plain = Graded.of(FAILED);
    Graded two = plain.decided(OptionalInt.of(2), "Nearly");
    Graded three = plain.decided(OptionalInt.of(3), "Right, after all");
    Graded none = plain.decided(OptionalInt.empty(), "Wrong task");
    moved(plain, two, "0/3", "2/3", Cause.OVERRIDE_ADDED);
    moved(two, three, "2/3", "3/3", Cause.OVERRIDE_CHANGED);
    moved(three, plain, "3/3", "0/3", Cause.OVERRIDE_REMOVED);
    moved(plain, none, "0/3", "void", Cause.VOIDED);
    moved(none, plain, "void", "0/3", Cause.NO_LONGER_VOID);
    moved(two, none, "2/3", "void", Cause.VOIDED);
    assertThat(compare(plain, two).moves().get(0).sentences()).contains("Nearly (T. Tutor)");
  }

  @Test
  void other_points_are_a_reason_and_change_no_decision() throws Exception {
    moved(Graded.of(PASSED), Graded.of(PASSED).worth(4), "3/3", "4/4", Cause.POINTS);
    Graded two = Graded.of(FAILED).decided(OptionalInt.of(2), "Nearly");
    Graded twoOfFour = Graded.of(FAILED).worth(4).decided(OptionalInt.of(2), "Nearly");
    moved(two, twoOfFour, "2/3", "2/4", Cause.POINTS);
  }

  @Test
  void another_outcome_has_every_reason_that_may_have_led_to_it() throws Exception {
    Graded then = Graded.of(FAILED);
    Graded now = Graded.of(PASSED);
    moved(then, now.bytes("bytes-b"), "0/3", "3/3", Cause.BYTES);
    moved(then, now.checks("checks-b"), "0/3", "3/3", Cause.CHECKS);
    moved(then, now.by(new Plan.Setting("2", "duet-b", "java-a", "1", true)), Cause.DUET);
    moved(then, now.by(new Plan.Setting("1", "duet-a", "java-b", "1", true)), Cause.JAVA);
    moved(then, now.by(new Plan.Setting("1", "duet-a", "java-a", "2", true)), Cause.SEED);
    moved(then, now.by(new Plan.Setting("1", "duet-a", "java-a", "1", false)), Cause.ISOLATION);
    moved(
        then,
        now.bytes("b").checks("b").by(new Plan.Setting("1", "duet-a", "java-a", "2", true)),
        Cause.BYTES,
        Cause.CHECKS,
        Cause.SEED);
  }

  @Test
  void what_was_undecided_may_be_decided_and_the_other_way_round() throws Exception {
    moved(Graded.of(STARVED), Graded.of(PASSED), "?/3", "3/3", Cause.UNDECIDED);
    moved(Graded.of(FAILED), Graded.of(STARVED), "0/3", "?/3", Cause.UNDECIDED);
    assertThat(compare(Graded.of(STARVED), Graded.of(PASSED)).unstable()).isEmpty();
  }

  @Test
  void another_outcome_without_a_reason_is_unstable_also_where_the_mark_hides_it()
      throws Exception {
    moved(Graded.of(FAILED), Graded.of(PASSED), "0/3", "3/3", Cause.UNSTABLE);
    Graded then = Graded.of(FAILED).decided(OptionalInt.of(3), "Right");
    Graded now = Graded.of(PASSED).decided(OptionalInt.of(3), "Right");
    moved(then, now, "3/3", "3/3", Cause.UNSTABLE);
    assertThat(compare(then, now).unstable()).hasSize(1);
  }

  @Test
  void who_is_in_one_of_the_two_only_is_listed_and_who_is_not_graded_is_not() throws Exception {
    Comparison.Result other = compare(Graded.of(PASSED), Graded.of(PASSED).called("s-2"));
    assertThat(other.moves()).extracting(Move::submission).containsExactly("s-1", "s-2");
    assertThat(other.moves()).extracting(Move::before).containsExactly("3/3", "-");
    assertThat(other.moves()).extracting(Move::after).containsExactly("-", "3/3");
    Comparison.Result open = compare(Graded.of(PASSED), Graded.of(PASSED).withoutReport());
    assertThat(open.notCompared()).containsExactly("s-1");
    assertThat(open.moves()).isEmpty();
  }

  @Test
  void the_files_say_the_same() throws Exception {
    MovesFiles.write(folder, compare(Graded.of(FAILED), Graded.of(PASSED)));
    assertThat(Files.readString(folder.resolve("moved.csv")))
        .contains("s-1,sing-dance,overlap,0 of 3,3 of 3,unstable,");
    assertThat(Files.readString(folder.resolve("moved.json")))
        .contains("\"unstable\" : 1", "\"cause\" : \"unstable\"");
  }

  private void moved(Graded then, Graded now, Cause... causes) throws Exception {
    moved(then, now, "0/3", "3/3", causes);
  }

  private void moved(Graded then, Graded now, String before, String after, Cause... causes)
      throws Exception {
    List<Move> moves = compare(then, now).moves();
    assertThat(moves).hasSize(1);
    assertThat(moves.get(0).before()).isEqualTo(before);
    assertThat(moves.get(0).after()).isEqualTo(after);
    assertThat(moves.get(0).why()).extracting(Why::cause).containsExactly(causes);
  }

  private Comparison.Result compare(Graded then, Graded now) throws Exception {
    Path old = written(then);
    Path anew = written(now);
    try (ResultFolder before = ResultFolder.open(List.of(old));
        ResultFolder after = ResultFolder.open(List.of(anew))) {
      return Comparison.of(new Grading(old, before), new Grading(anew, after));
    }
  }

  private Path written(Graded graded) throws Exception {
    Path out = Files.createDirectories(folder.resolve("results-" + folders++));
    String key = WorkKey.of(graded.setting() + graded.checks(), graded.bytes());
    new Plan(
            Plan.FORMAT_VERSION,
            "",
            graded.setting(),
            List.of(new Plan.Asked("sing-dance", "content", graded.checks())),
            new TreeMap<>(),
            List.of(
                new Plan.Entry(graded.id(), new TreeMap<>(java.util.Map.of("sing-dance", key)))))
        .write(out);
    Path names = Files.createDirectories(out.resolve("gradebook"));
    Files.write(
        names.resolve(PeopleFile.NAME), PeopleFile.bytes(new Cohort("", List.of(), List.of())));
    ExerciseReport report =
        new ExerciseReport(
            "sing-dance",
            "",
            Status.GRADED,
            List.of(),
            List.of(),
            List.of(graded.result()),
            "",
            "");
    try (Journal journal = Journal.open(out.resolve("journal.jsonl"))) {
      journal.add(
          key,
          Verdict.of(
              report,
              graded.bytes(),
              new Verdict.Origin("2026-01-01T00:00:00Z", 2, ISOLATION, CALIBRATION)));
    }
    if (graded.reported()) {
      Path own = Files.createDirectories(out.resolve("reports").resolve(graded.id()));
      Files.writeString(
          own.resolve("report.json"),
          JsonReport.text(
              new GradeReport(
                  graded.id(),
                  graded.bytes(),
                  List.of(report),
                  new GraderInfo("", "", 2, "1"),
                  ISOLATION,
                  "2026-01-01T00:00:00Z")));
    }
    return out;
  }

  private static CheckResult checked(int points, Outcome outcome) {
    return new CheckResult(
        new CheckSpec(
            "overlap",
            Kind.FORCED,
            points,
            "promise",
            List.of(),
            Visibility.VISIBLE,
            Flavour.PLAIN,
            Profile.QUICK,
            "x.Checks",
            "m"),
        outcome,
        0);
  }
}
