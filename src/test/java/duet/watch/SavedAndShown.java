package duet.watch;

import duet.Grader;
import duet.check.CheckResult;
import duet.check.CheckSettings;
import duet.course.Course;
import duet.exercise.Exercise;
import duet.exercise.ExerciseFolder;
import duet.report.TextStyle;
import duet.sandbox.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Saves the same answer again and again while the loop runs, and notes when what was shown. */
public final class SavedAndShown implements Show {
  /**
   * One save, in milliseconds after it.
   *
   * @param compiled when it was shown that it compiles, or does not
   * @param firstResult when the first check had ended
   * @param verdict when all was shown
   * @param checks what the checks themselves took together
   */
  public record Times(double compiled, double firstResult, double verdict, double checks) {}

  private static final TextStyle STYLE = TextStyle.plain();
  private static final int HEIGHT = 24;

  private final ScheduledExecutorService later = new ScheduledThreadPoolExecutor(1);
  private final LinkedBlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private final Path file;
  private final String text;
  private final int warmUp;
  private final int times;
  private final long pauseMillis;
  private final List<Times> taken = new ArrayList<>();
  private final Runnable first;
  private long savedAt;
  private double compiled;
  private double firstResult;
  private int saves;
  private boolean told = true;

  private SavedAndShown(
      Path file, String text, int warmUp, int times, long pauseMillis, Runnable first) {
    this.file = file;
    this.text = text;
    this.warmUp = warmUp;
    this.times = times;
    this.pauseMillis = pauseMillis;
    this.first = first;
  }

  /**
   * Measures.
   *
   * @param home Duet's folder
   * @param work an empty folder to work in
   * @param answer the folder of the answer that is saved
   * @param warmUp how many saves do not count
   * @param pauseMillis from a verdict to the next save
   * @param contained whether the answer is kept away from the machine
   * @param first called when those are over
   */
  public static List<Times> measure(
      Path home,
      Path work,
      String id,
      Path answer,
      int warmUp,
      int times,
      long pauseMillis,
      boolean contained,
      Runnable first)
      throws IOException, InterruptedException {
    Exercise exercise = ExerciseFolder.read(home.resolve("exercises").resolve(id));
    Path file = work.resolve(id).resolve(exercise.edit().get(0));
    String text = Files.readString(answer.resolve(exercise.edit().get(0)));
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    SavedAndShown shown = new SavedAndShown(file, text, warmUp, warmUp + times, pauseMillis, first);
    Grader grader =
        new Grader(
            new CheckSettings("1", false, 0)
                .at(contained ? Place.slot(0) : Place.slot(0).uncontained()));
    Course course = Course.make(work);
    try (StudentGrading grading =
            new StudentGrading(grader, course, List.of(exercise), contained, sentence -> {});
        Loop loop =
            new Loop(List.of(exercise), new FixedWork(work), grading, shown, shown.events, false)) {
      loop.run(id, Rows.of(course, List.of(exercise), sentence -> {}));
    } finally {
      shown.later.shutdownNow();
    }
    return shown.taken.subList(warmUp, shown.taken.size());
  }

  @Override
  public void show(Desk desk) {
    // As a terminal would; what it then does with the lines is its own.
    Fitted.lines(Screens.of(desk), STYLE, HEIGHT);
    double now = (System.nanoTime() - savedAt) / 1e6;
    if (desk.phase() == Phase.COMPILING) {
      compiled = 0;
      firstResult = 0;
      told = false;
    } else if (desk.phase() == Phase.CHECKING) {
      compiled = compiled == 0 ? now : compiled;
      firstResult = firstResult == 0 && !desk.soFar().isEmpty() ? now : firstResult;
    } else if (desk.phase() == Phase.ENDED && !told) {
      told = true;
      ended(desk, now);
    }
  }

  private void ended(Desk desk, double now) {
    if (saves > 0) {
      double checks =
          desk.found().orElseThrow().checksRun().stream().mapToDouble(CheckResult::seconds).sum();
      taken.add(new Times(compiled == 0 ? now : compiled, firstResult, now, checks * 1000));
    }
    if (saves == times) {
      events.add(new Event.Stop());
      return;
    }
    later.schedule(this::save, pauseMillis, TimeUnit.MILLISECONDS);
  }

  private void save() {
    if (saves == warmUp) {
      first.run();
    }
    saves++;
    try {
      savedAt = System.nanoTime();
      Files.writeString(file, text + "// " + saves + "\n");
    } catch (IOException e) {
      events.add(new Event.Stop());
    }
  }

  @Override
  public void away(Runnable other) {
    other.run();
  }
}
