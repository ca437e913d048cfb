package duet.cli;

import duet.course.Bookkeeping;
import duet.course.Course;
import duet.exercise.Exercise;
import duet.report.Ink;
import duet.report.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Begins an exercise anew. */
@Command(
    name = "reset",
    description = {
      "Begins an exercise anew, from the stub.",
      "Your files are kept in .duet/kept; the gradings of the exercise are forgotten."
    },
    footer = {"", "Example:", "  duet reset sing-dance"})
final class ResetCommand implements Callable<Integer> {
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss");

  @ParentCommand private RootCommand root;

  @Parameters(index = "0", paramLabel = "ID", description = "The exercise.")
  private String id;

  @Option(names = "--yes", description = "Do not ask.")
  private boolean yes;

  @Option(
      names = "--exercises",
      paramLabel = "DIR",
      description = "Where the exercises are, if not Duet's own.")
  private Path catalogue;

  private final Session session;

  ResetCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    Exercise exercise = session.catalogue(catalogue).get(id);
    Course course =
        Course.find(session.here())
            .orElseThrow(
                () ->
                    Complaint.unusable(
                        "This is not a folder that \"duet start DIR\" made. Call duet reset there."));
    Path own = course.folder(id);
    if (!Files.isDirectory(own)) {
      throw Complaint.unusable(
          "There is nothing to reset: \"" + own + "\" is not there. To add it: duet start.");
    }
    Page page = session.terminal().page(root.color());
    if (isWanted(own)) {
      reset(exercise, course, page);
    } else {
      page.line(0, Ink.OPEN, "Nothing was changed.");
    }
    session.terminal().print(page);
    return ExitCode.DONE.code();
  }

  private boolean isWanted(Path own) throws IOException {
    if (yes) {
      return true;
    } else if (!session.terminal().interactive()) {
      throw Complaint.unusable("Without a terminal to ask at, duet reset needs --yes.");
    }
    return Question.isAnsweredYes(
        session.terminal(), "Begin " + session.shown(own) + " anew? Your files are kept.");
  }

  private void reset(Exercise exercise, Course course, Page page) throws IOException {
    Path kept = place(course);
    Files.createDirectories(kept.getParent());
    Files.move(course.folder(id), kept);
    Workspace.make(exercise, course.folder(id));
    new Bookkeeping(course, session.terminal().err()::println).forget(id);
    page.labelled(0, "Kept", 6, Ink.OPEN, "your files, in " + session.shown(kept));
    page.labelled(0, "Made", 6, Ink.GOOD, session.shown(course.folder(id)) + ", as at the start");
  }

  private Path place(Course course) {
    String now = LocalDateTime.now().format(DATE);
    Path folder = course.own().resolve("kept").resolve(id);
    Path place = folder.resolve(now);
    for (int number = 2; Files.exists(place); number++) {
      place = folder.resolve(now + "-" + number);
    }
    return place;
  }
}
