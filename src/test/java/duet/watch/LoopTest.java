package duet.watch;

import static org.assertj.core.api.Assertions.assertThat;

import duet.check.Audience;
import duet.course.State;
import duet.exercise.Exercise;
import duet.exercise.ExerciseFolder;
import duet.report.ExampleReports;
import duet.report.ExerciseReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoopTest {
  private static final Exercise EXERCISE = ExerciseFolder.read(Path.of("exercises", "sing-dance"));

  @TempDir private Path course;
  private final LinkedBlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private final LinkedBlockingQueue<Desk> shown = new LinkedBlockingQueue<>();
  private final ScriptedGrading grading = new ScriptedGrading();
  private Path file;
  private Thread thread;

  /** Takes as long as it is told to, and knows who has left. */
  private static final class ScriptedGrading implements Grading {
    private final LinkedBlockingQueue<Audience> begun = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<ExerciseReport> results = new LinkedBlockingQueue<>();
    private volatile boolean lastWasWhole;

    @Override
    public Found grade(Copy copy, boolean whole, Audience audience) throws IOException {
      lastWasWhole = whole;
      begun.add(audience);
      try {
        return new Found(results.take(), Set.of(), "7", duet.report.view.Sources.none());
      } catch (InterruptedException e) {
        throw new IOException("Interrupted.", e);
      }
    }

    @Override
    public List<Row> keep(Found found) {
      return rows();
    }

    @Override
    public void expect(Copy copy) {}

    @Override
    public void close() {}
  }

  private static List<Row> rows() {
    return List.of(new Row("sing-dance", EXERCISE.title(), State.BEGUN));
  }

  @BeforeEach
  void begin() throws IOException {
    file = course.resolve("sing-dance/singdance/SingDance.java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "first");
    Loop loop =
        new Loop(
            List.of(EXERCISE),
            new FixedWork(course),
            grading,
            new Show() {
              @Override
              public void show(Desk desk) {
                shown.add(desk);
              }

              @Override
              public void away(Runnable other) {
                other.run();
              }
            },
            events,
            true);
    thread =
        new Thread(
            () -> {
              try (loop) {
                loop.run("sing-dance", rows());
              } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    thread.start();
  }

  @AfterEach
  void end() throws InterruptedException {
    events.add(new Event.Stop());
    thread.join();
  }

  @Test
  void what_lies_there_is_graded_at_once_and_then_each_save() throws Exception {
    grading.results.add(broken());
    assertThat(await(desk -> desk.phase() == Phase.ENDED).found().orElseThrow().report())
        .isEqualTo(broken());
    grading.results.add(failed());
    Files.writeString(file, "second save");
    await(desk -> desk.found().filter(found -> found.report().equals(failed())).isPresent());
  }

  @Test
  void a_save_ends_the_run_before_it_whose_result_is_never_shown() throws Exception {
    Audience first = grading.begun.poll(60, TimeUnit.SECONDS);
    Files.writeString(file, "second save");
    // Whoever runs the checks of the first sees that, and comes to an end.
    while (!first.hasLeft()) {
      await(desk -> true);
    }
    grading.results.add(broken());
    grading.results.add(failed());
    Desk ended = await(desk -> desk.phase() == Phase.ENDED);
    assertThat(ended.found().orElseThrow().report()).isEqualTo(failed());
  }

  @Test
  void a_key_that_is_not_offered_does_nothing() throws Exception {
    grading.results.add(failed());
    await(desk -> desk.phase() == Phase.ENDED);
    press("n");
    press("a");
    press("h");
    Desk hinted = await(desk -> desk.hints() == 1);
    assertThat(hinted.exercise()).isEqualTo(EXERCISE);
    assertThat(grading.lastWasWhole).isFalse();
  }

  @Test
  void an_emptied_file_ends_the_run_and_waits() throws Exception {
    Audience first = grading.begun.poll(60, TimeUnit.SECONDS);
    Files.writeString(file, "");
    await(desk -> desk.phase() == Phase.WAITING);
    assertThat(first.hasLeft()).isTrue();
    grading.results.add(failed());
  }

  private void press(String key) {
    events.add(new Event.Pressed(key, new CountDownLatch(1)));
  }

  private Desk await(Predicate<Desk> wanted) throws InterruptedException {
    while (true) {
      Desk desk = shown.poll(60, TimeUnit.SECONDS);
      assertThat(desk).as("something is shown").isNotNull();
      if (wanted.test(desk)) {
        return desk;
      }
    }
  }

  private static ExerciseReport failed() {
    return ExampleReports.firstFailed().exercises().get(0);
  }

  private static ExerciseReport broken() {
    return ExampleReports.doesNotCompile().exercises().get(0);
  }
}
