package duet.cli;

import duet.Grader;
import duet.check.CheckSettings;
import duet.course.Course;
import duet.exercise.Exercise;
import duet.report.TextStyle;
import duet.sandbox.Place;
import duet.watch.Watch;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** The student's loop. */
@Command(
    name = "watch",
    description = {
      "Checks your work on every save, and shows the first promise that is broken.",
      "",
      "Stress tests, hoist probes and whatever starts processes take seconds; they run with the key"
          + " a, and in duet grade. Their points stand apart until then."
    },
    footer = {
      "",
      "Keys (each is shown when it means something):",
      "  n  the next exercise, once this one is done",
      "  h  a hint; once more for a stronger one",
      "  a  run all checks, those that take seconds, too",
      "  e  explain the broken promise in full: steps, threads, how to force it again",
      "  l  list of exercises: j, k or arrows to move, / to search, d done, p pending,",
      "     ENTER to go on there",
      "  o  open the file in your editor (EDITOR, or code or idea where found)",
      "  x  reset: begin the exercise anew; asks first, and keeps a copy",
      "  j  and k move what is longer than the window",
      "  q  quit",
      "With --plain, or without a terminal, type the letter and ENTER.",
      "",
      "Examples:",
      "  duet watch course        the exercise that you were at last",
      "  duet watch sing-dance    this one, inside the folder that duet start made"
    })
final class WatchCommand implements Callable<Integer> {
  @ParentCommand private RootCommand root;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "DIR|ID",
      description = "The folder that duet start made, or one exercise of it; without: this folder.")
  private String word;

  @Option(
      names = "--exercises",
      paramLabel = "DIR",
      description = "Where the exercises are, if not Duet's own.")
  private Path catalogue;

  @Option(
      names = "--poll",
      description =
          "Look at the files several times a second instead of asking the system for events. Where"
              + " there are no events, that is done in any case.")
  private boolean poll;

  @Option(
      names = "--isolation",
      paramLabel = "MODE",
      defaultValue = "auto",
      description =
          "As in duet grade. auto: what this machine can give (default); require: all of it, or"
              + " nothing is run; off: only limits.")
  private IsolationMode isolation;

  private final Session session;

  WatchCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Catalogue all = session.catalogue(catalogue);
    WatchTarget target = WatchTarget.of(session, all, Optional.ofNullable(word));
    Demand.check(isolation, session.services().grading().isolation(isolation));
    try {
      run(all.exercises(), target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return ExitCode.DONE.code();
  }

  private void run(List<Exercise> exercises, WatchTarget target)
      throws IOException, InterruptedException {
    Watch watch = watch(exercises, target);
    TextStyle style = session.terminal().style(root.color());
    Optional<org.jline.terminal.Terminal> terminal =
        root.isPlain() || !session.terminal().interactive() ? Optional.empty() : Watch.terminal();
    if (terminal.isEmpty()) {
      BufferedReader letters =
          new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
      watch.inLines(style, session.terminal()::print, letters);
      return;
    }
    try (org.jline.terminal.Terminal it = terminal.get()) {
      watch.on(it, style);
    }
  }

  private Watch watch(List<Exercise> exercises, WatchTarget target) {
    boolean contained = isolation != IsolationMode.OFF;
    Place place = contained ? Place.slot(0) : Place.slot(0).uncontained();
    Grader grader = new Grader(new CheckSettings(InstalledGrading.USUAL_SEED, false, 0).at(place));
    Runtime.getRuntime().addShutdownHook(new Thread(grader::close, "duet-end"));
    Course course = target.course();
    return new Watch(
        course, exercises, target.id(), grader, contained, poll, new WatchedWork(session, course));
  }
}
