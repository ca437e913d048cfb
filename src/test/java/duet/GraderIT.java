package duet;

import static org.assertj.core.api.Assertions.assertThat;

import duet.check.CheckResult;
import duet.check.CheckSettings;
import duet.check.Outcome;
import duet.check.PreparedExercise;
import duet.exercise.ExerciseFolder;
import duet.kit.Hang;
import duet.report.ExerciseReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Grades a corpus of small submissions, most of them wrong in one way each, and compares what is
 * said of them with what was read and approved. Each costs a runner; the endless ones cost five
 * processor seconds, which is what tells them from slow ones. {@code -Dgolden.renew=1} writes the
 * expectations anew; the difference is what a review looks at.
 */
class GraderIT {
  private static final Path CORPUS = Path.of("src/test/resources/submissions");

  private static Grader grader;
  private static PreparedExercise singDance;

  @BeforeAll
  static void prepare() throws Exception {
    grader = new Grader(new CheckSettings("1", false, 0));
    singDance = grader.prepare(ExerciseFolder.read(Path.of("exercises/sing-dance")));
  }

  @AfterAll
  static void close() {
    grader.close();
  }

  static List<Path> corpus() throws IOException {
    try (Stream<Path> all = Files.list(CORPUS)) {
      return all.filter(Files::isDirectory).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void what_is_said_of_it_is_what_was_approved(Path submission) throws IOException {
    String said = summary(grade(submission).report());
    Path approved = submission.resolve("approved.txt");
    if (System.getProperty("golden.renew") != null) {
      Files.writeString(approved, said);
    }
    assertThat(said).isEqualTo(Files.readString(approved));
  }

  @Test
  void a_hang_costs_its_own_check_alone() {
    ExerciseReport report = grade(CORPUS.resolve("deadlock")).report();
    assertThat(result(report, "overlap").outcome()).isNotInstanceOf(Outcome.Passed.class);
    assertThat(result(report, "baseline").outcome()).isInstanceOf(Outcome.Passed.class);
  }

  @ParameterizedTest
  @CsvSource({
    "deadlock, content, DEADLOCK, synchronized (second), 2",
    "lost-signal, waits-for-both, LOST_SIGNAL, OVER.wait();, 1",
    "task-never-started, content, NEVER_STARTED, song.get();, 1",
    "thread-never-started, content, NEVER_STARTED, both.await();, 1",
    "endless-loop, content, BUSY_LOOP, Thread.onSpinWait();, 1"
  })
  void a_hang_is_named_and_shown_at_its_line(
      String name, String check, Hang.Kind kind, String line, int threads) throws IOException {
    Path submission = CORPUS.resolve(name);
    Hang hang = result(grade(submission).report(), check).outcome().hang().orElseThrow();
    assertThat(hang.kind()).isEqualTo(kind);
    List<String> source = Files.readAllLines(submission.resolve("singdance/SingDance.java"));
    assertThat(hang.threads()).hasSize(threads);
    assertThat(hang.threads())
        .allSatisfy(
            thread -> {
              assertThat(thread.file()).isEqualTo("SingDance.java");
              // A loop may be caught in the line of its condition, too.
              int loop = kind == Hang.Kind.BUSY_LOOP ? 1 : 0;
              assertThat(source.subList(thread.line() - 1, thread.line() + loop))
                  .anyMatch(text -> text.contains(line));
            });
  }

  @Test
  void a_thread_that_was_forgotten_is_told_of_although_nobody_waits_for_it() {
    Path submission = CORPUS.resolve("start-is-forgotten");
    Graded graded = grade(submission);
    assertThat(result(graded.report(), "content").outcome().hang()).isEmpty();
    assertThat(text(graded)).contains("A thread was made and never started");
    Path overlapping = Path.of("solutions/sing-dance/wrong/sequential");
    assertThat(text(grade(overlapping))).doesNotContain("never started");
  }

  private static String text(Graded graded) {
    return duet.report.TerminalReport.text(
        Reporting.report("s", List.of(graded), "1"), duet.report.TextStyle.plain());
  }

  @Test
  void output_is_kept_up_to_its_bound() {
    ExerciseReport report = grade(CORPUS.resolve("prints-a-million-lines")).report();
    assertThat(report.score().earned()).isEqualTo(10);
    assertThat(report.output()).startsWith("line 0\n").contains("more bytes, which were not kept");
    assertThat(report.output().length()).isLessThan(1_000_000);
  }

  @Test
  void the_same_bytes_get_the_same_canonical_report() {
    Path submission = Path.of("solutions/sing-dance/wrong/one-lock");
    assertThat(hash(grade(submission))).isEqualTo(hash(grade(submission)));
  }

  private static String hash(Graded graded) {
    return duet.report.CanonicalReport.sha256(Reporting.report("s", List.of(graded), "1"));
  }

  private static Graded grade(Path submission) {
    return grader.grade(singDance, submission, submission.getFileName().toString());
  }

  private static CheckResult result(ExerciseReport report, String id) {
    return report.checks().stream()
        .filter(check -> check.spec().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static String summary(ExerciseReport report) {
    StringBuilder text = new StringBuilder();
    text.append(report.status().word())
        .append(", ")
        .append(report.score().earned())
        .append(" points\n");
    report
        .problems()
        .forEach(
            problem ->
                text.append(
                    "%s:%d: %s | %s%n"
                        .formatted(
                            problem.file(), problem.line(), problem.message(), problem.advice())));
    report
        .checks()
        .forEach(
            check ->
                text.append(
                    check.spec().id()
                        + " "
                        + check.outcome().word()
                        + said(check.outcome())
                        + kind(check.outcome())
                        + "\n"));
    return text.toString();
  }

  private static String kind(Outcome outcome) {
    return outcome
        .hang()
        .map(hang -> " [" + hang.kind() + (hang.threadNotStarted() ? ", not started" : "") + "]")
        .orElse("");
  }

  private static String said(Outcome outcome) {
    if (outcome instanceof Outcome.Failed failed) {
      return ": " + failed.observed();
    } else if (outcome instanceof Outcome.Unfinished unfinished) {
      return ": " + unfinished.observed();
    } else if (outcome instanceof Outcome.NotRun notRun) {
      return ": " + notRun.because();
    } else if (outcome instanceof Outcome.Inconclusive inconclusive) {
      return ": " + inconclusive.because();
    } else if (outcome instanceof Outcome.GraderFault fault) {
      return ": " + fault.what();
    }
    return "";
  }
}
