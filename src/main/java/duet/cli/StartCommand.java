package duet.cli;

import duet.course.Course;
import duet.course.ide.Furniture;
import duet.exercise.Exercise;
import duet.report.Ink;
import duet.report.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Makes a workspace. */
@Command(
    name = "start",
    description = {
      "Makes a folder to work in, with a folder for each exercise.",
      "A file that is there already is never overwritten; of what Duet made and nobody changed,"
          + " settings and checks become those of this Duet."
    },
    footer = {
      "",
      "Examples:",
      "  duet start course                          all exercises",
      "  duet start course --exercise sing-dance    one of them"
    })
final class StartCommand implements Callable<Integer> {
  private static final String FURNITURE =
      "the command duet, and what IntelliJ, VS Code and Maven need to compile offline";

  @ParentCommand private RootCommand duet;

  @Parameters(index = "0", paramLabel = "DIR", description = "The folder to make or to add to.")
  private Path folder;

  @Option(
      names = "--exercise",
      paramLabel = "ID",
      description = "Only this exercise; may be given several times.")
  private List<String> ids = new ArrayList<>();

  @Option(
      names = "--exercises",
      paramLabel = "DIR",
      description = "Where the exercises are, if not Duet's own.")
  private Path catalogue;

  private final Session session;

  StartCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    List<Exercise> exercises = exercises();
    Page page = session.terminal().page(duet.color());
    for (Exercise exercise : exercises) {
      make(exercise, page);
    }
    furnish(page);
    Exercise first = exercises.get(0);
    Path own = ownFolder(first);
    String readme = session.shown(own.resolve("README.md"));
    page.blank()
        .labelled(0, "Next", 6, Ink.BOLD, "Read " + Page.unbroken(readme) + ",")
        .paragraph(6, "edit " + String.join(", ", first.edit()) + " there,")
        .paragraph(6, "and then " + Page.unbroken("duet grade " + session.typed(own)));
    session.terminal().print(page);
    return ExitCode.DONE.code();
  }

  private List<Exercise> exercises() {
    Catalogue all = session.catalogue(catalogue);
    List<Exercise> chosen =
        ids.isEmpty() ? all.exercises() : ids.stream().distinct().map(all::get).toList();
    if (chosen.isEmpty()) {
      throw Complaint.unusable("There are no exercises to start with.");
    }
    return chosen;
  }

  private Path ownFolder(Exercise exercise) {
    return root().resolve(exercise.id());
  }

  private Path root() {
    return session.here().resolve(folder);
  }

  /** All that stands beside the exercises, for those that were there before, too. */
  private void furnish(Page page) {
    try {
      Course course = Course.make(root());
      List<Exercise> present =
          session.catalogue(catalogue).exercises().stream()
              .filter(exercise -> Files.isDirectory(course.folder(exercise.id())))
              .toList();
      Furniture.Made made = Furniture.make(course, present, CheckJars.staged(), session.home());
      if (!made.written().isEmpty()) {
        page.labelled(0, "Made", 6, Ink.GOOD, session.shown(root()) + ": " + FURNITURE);
      }
      for (String kept : made.kept()) {
        String file = session.shown(root().resolve(kept));
        page.labelled(0, "Kept", 6, Ink.OPEN, file + ", which somebody changed");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void make(Exercise exercise, Page page) {
    Path own = ownFolder(exercise);
    try {
      Workspace.Made made = Workspace.make(exercise, own);
      if (!made.written().isEmpty()) {
        String files = String.join(", ", made.written());
        page.labelled(0, "Made", 6, Ink.GOOD, session.shown(own) + ": " + files);
      }
      for (String kept : made.kept()) {
        String file = session.shown(own.resolve(kept));
        page.labelled(0, "Kept", 6, Ink.OPEN, file + ", which was there already");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
