package duet.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import duet.Grader;
import duet.exercise.ExerciseFolder;
import duet.exercise.SourceFile;
import duet.kit.Evidence;
import duet.kit.OutcomeSeen;
import duet.kit.ThreadDoing;
import duet.submission.Submission;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * jcstress as a check, with nothing before it that would catch the same. Each case is a runner with
 * the usual compilers and up to 200,000 samples; they buy that the counts are jcstress's and the
 * verdict is the grader's. More runs of the racing one with {@code -Dduet.repeat=100}.
 */
class StressIT {
  private static final String NEVER = "In one of the races somebody never came back.";
  private static final int REPEAT = Integer.getInteger("duet.repeat", 1);

  @TempDir Path folder;

  private static Grader grader;
  private static PreparedExercise trial;

  @BeforeAll
  static void prepare() throws Exception {
    grader = new Grader(new CheckSettings("1", false, 0));
    trial =
        grader.prepare(ExerciseFolder.read(Path.of("src/test/resources/exercises/stress-trial")));
  }

  @AfterAll
  static void close() {
    grader.close();
  }

  @Test
  void a_lost_update_is_observed_in_every_run_with_a_sentence_for_each_outcome() {
    for (int run = 0; run < REPEAT; run++) {
      Outcome outcome = outcome("n++;");
      assertThat(outcome).isInstanceOf(Outcome.Failed.class);
      Outcome.Failed failed = (Outcome.Failed) outcome;
      assertThat(failed.observed()).isEqualTo("one was lost");
      assertThat(failed.evidence().strength()).isEqualTo(Evidence.Strength.OBSERVED);
      assertThat(failed.evidence().seen()).isPositive().isLessThan(failed.evidence().runs());
      assertThat(failed.evidence().outcomes())
          .contains(new OutcomeSeen("1", failed.evidence().seen(), "forbidden", "one was lost"))
          .allMatch(seen -> !seen.sentence().isEmpty());
    }
  }

  @Test
  void what_loses_none_passes_after_enough_samples_and_never_fewer() {
    Outcome outcome = outcome("synchronized (this) { n++; }");
    assertThat(outcome).isInstanceOf(Outcome.Passed.class);
    Evidence evidence = ((Outcome.Passed) outcome).evidence();
    assertThat(evidence.strength()).isEqualTo(Evidence.Strength.NOT_FOUND);
    assertThat(evidence.runs()).isGreaterThanOrEqualTo(200_000);
    assertThat(evidence.outcomes()).extracting(OutcomeSeen::id).containsExactly("2");
  }

  @Test
  void actors_that_wait_for_ever_are_named_with_their_line() {
    Outcome.Unfinished unfinished =
        unfinished("synchronized (this) { try { wait(); } catch (Exception e) { } }");
    assertThat(unfinished.observed()).isEqualTo(NEVER);
    assertThat(unfinished.threads()).extracting(ThreadDoing::name).contains("first", "second");
    assertThat(unfinished.threads())
        .filteredOn(thread -> thread.file().equals("Counter.java"))
        .extracting(ThreadDoing::in)
        .contains("Object.wait");
  }

  @Test
  void who_waits_for_a_lock_that_was_never_given_back_is_named_alone_and_in_the_same_words() {
    // The other actor has come through and spins inside of jcstress: that is no loop of a student.
    Outcome.Unfinished unfinished = unfinished("lock.lock();");
    assertThat(unfinished.observed()).isEqualTo(NEVER);
    assertThat(unfinished.threads())
        .isNotEmpty()
        .extracting(ThreadDoing::file)
        .containsOnly("Counter.java");
  }

  @Test
  void an_actor_that_spins_for_ever_is_named_with_its_line() {
    Outcome.Unfinished unfinished = unfinished("while (n == 0) { Thread.onSpinWait(); }");
    assertThat(unfinished.observed()).isEqualTo(NEVER);
    assertThat(unfinished.threads()).extracting(ThreadDoing::file).contains("Counter.java");
  }

  @Test
  void a_constructor_that_never_comes_back_is_named_with_its_line() {
    Outcome outcome =
        outcomeOf(
            """
            package stresstrial;
            public final class Counter {
              public int n;
              public Counter() { synchronized (this) { try { wait(); } catch (Exception e) { } } }
              public void increment() { n++; }
            }
            """);
    assertThat(outcome).isInstanceOf(Outcome.Unfinished.class);
    assertThat(((Outcome.Unfinished) outcome).observed()).isEqualTo(NEVER);
    assertThat(((Outcome.Unfinished) outcome).threads())
        .anyMatch(thread -> thread.file().equals("Counter.java") && thread.line() == 4);
  }

  @Test
  void a_constructor_that_throws_is_told_with_exception_and_line() {
    Outcome outcome =
        outcomeOf(
            """
            package stresstrial;
            public final class Counter {
              public int n;
              public Counter() { throw new IllegalStateException(); }
              public void increment() { n++; }
            }
            """);
    assertThat(((Outcome.Failed) outcome).observed())
        .isEqualTo("It threw IllegalStateException at Counter.java:4.");
  }

  @Test
  void a_thread_of_the_submission_lives_on_from_round_to_round() {
    // It ends when it is interrupted, as it should. The end of a round must not look like that.
    Outcome outcome =
        outcomeOf(
            """
            package stresstrial;
            import java.util.concurrent.*;
            public final class Counter {
              private static final BlockingQueue<Runnable> WORK = new LinkedBlockingQueue<>();
              static {
                Thread worker = new Thread(Counter::serve);
                worker.setDaemon(true);
                worker.start();
              }
              public int n;
              private static void serve() {
                try {
                  while (true) { WORK.take().run(); }
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              }
              public void increment() {
                CountDownLatch done = new CountDownLatch(1);
                WORK.add(() -> { n++; done.countDown(); });
                try {
                  done.await();
                } catch (InterruptedException e) {
                  throw new IllegalStateException(e);
                }
              }
            }
            """);
    assertThat(outcome).isInstanceOf(Outcome.Passed.class);
  }

  @Test
  void an_actor_that_throws_is_told_with_exception_and_line() {
    Outcome outcome = outcome("Object nothing = null; nothing.hashCode();");
    assertThat(outcome).isInstanceOf(Outcome.Failed.class);
    assertThat(((Outcome.Failed) outcome).observed())
        .isEqualTo("It threw NullPointerException at Counter.java:6.");
  }

  @Test
  void an_actor_that_exits_has_passed_nothing() {
    assertThat(outcome("System.exit(0);")).isInstanceOf(Outcome.Unfinished.class);
  }

  @Test
  void with_one_usable_processor_it_is_skipped_and_costs_nothing() throws Exception {
    Path taskset = Path.of("/usr/bin/taskset");
    assumeThat(taskset).exists();
    Path report = folder.resolve("report.json");
    Files.createDirectories(folder.resolve("in/stresstrial"));
    Files.writeString(folder.resolve("in/stresstrial/Counter.java"), source("n++;"));
    Process grading =
        new ProcessBuilder(
                taskset.toString(),
                "-c",
                "0",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Dduet.home=" + System.getProperty("duet.home"),
                "duet.cli.Main",
                "grade",
                folder.resolve("in").toString(),
                "--exercises",
                "src/test/resources/exercises",
                "--exercise",
                "stress-trial",
                "--json",
                report.toString())
            .redirectErrorStream(true)
            .start();
    String printed = new String(grading.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(grading.waitFor()).as(printed).isEqualTo(3);
    assertThat(Files.readString(report))
        .contains("\"outcome\": \"skipped\"")
        .contains("It needs two processors at least; here one can be used.");
  }

  private static Outcome.Unfinished unfinished(String increment) {
    Outcome outcome = outcome(increment);
    assertThat(outcome).isInstanceOf(Outcome.Unfinished.class);
    return (Outcome.Unfinished) outcome;
  }

  private static Outcome outcome(String increment) {
    return outcomeOf(source(increment));
  }

  private static Outcome outcomeOf(String source) {
    Submission submission =
        new Submission(
            "trial",
            "0".repeat(64),
            List.of(new SourceFile("stresstrial/Counter.java", source)),
            List.of());
    return grader.grade(trial, submission).report().checks().get(0).outcome();
  }

  private static String source(String increment) {
    return """
        package stresstrial;
        public final class Counter {
          final java.util.concurrent.locks.Lock lock =
              new java.util.concurrent.locks.ReentrantLock();
          public int n;
          public void increment() { %s }
        }
        """
        .formatted(increment);
  }
}
