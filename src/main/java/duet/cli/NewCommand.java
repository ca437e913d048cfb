package duet.cli;

import duet.Grader;
import duet.author.NewExercise;
import duet.check.CheckSettings;
import duet.compile.CompilerFault;
import duet.exercise.Exercise;
import duet.exercise.ExerciseFault;
import duet.report.Ink;
import duet.report.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Makes an exercise to begin with. */
@Command(
    name = "new",
    description = {
      "Makes a new exercise: small, but whole, and as expected by duet verify. Change one thing at a time.",
      "The guide is exercises/AUTHORING.md."
    },
    footer = {
      "",
      "Examples:",
      "  duet new hand-shake --title \"Both or none\"",
      "  duet new hand-shake --exercises mine/exercises --solutions mine/solutions"
    })
final class NewCommand implements Callable<Integer> {
  @ParentCommand private RootCommand root;

  @Parameters(
      index = "0",
      paramLabel = "ID",
      description =
          "Its id: lower case letters, digits and hyphens. Without hyphens it is the package.")
  private String id;

  @Option(
      names = "--title",
      paramLabel = "TEXT",
      defaultValue = "Both at once",
      description = "Its title, for students (default: ${DEFAULT-VALUE}).")
  private String title;

  @Option(
      names = "--exercises",
      paramLabel = "DIR",
      description = "Where to put the task and its checks, if not beside Duet's own.")
  private Path exercises;

  @Option(
      names = "--solutions",
      paramLabel = "DIR",
      description = "Where to put the answers, if not beside Duet's own.")
  private Path solutions;

  private final Session session;

  NewCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if ((exercises == null) != (solutions == null)) {
      throw Complaint.unusable("Give both --exercises and --solutions, or none of them.");
    }
    Path tasks = folder(exercises, "exercises");
    Path answers = folder(solutions, "solutions");
    try {
      List<Path> written = NewExercise.write(id, title, nextOrder(tasks), tasks, answers);
      finish(tasks.resolve(id));
      tell(written);
      return ExitCode.DONE.code();
    } catch (ExerciseFault e) {
      throw Complaint.unusable(e.getMessage());
    } catch (CompilerFault | IOException e) {
      throw new Complaint(ExitCode.UNDECIDED, e.getMessage());
    }
  }

  private static void finish(Path exercise) throws CompilerFault, IOException {
    try (Grader grader = new Grader(new CheckSettings(InstalledGrading.USUAL_SEED, false, 0))) {
      NewExercise.finish(grader, exercise);
    }
  }

  private Path folder(Path named, String own) {
    return named == null ? session.home().resolve(own) : session.here().resolve(named);
  }

  private int nextOrder(Path tasks) {
    return Files.isDirectory(tasks)
        ? 1
            + session.services().catalogue(tasks).exercises().stream()
                .mapToInt(Exercise::order)
                .max()
                .orElse(0)
        : 1;
  }

  private void tell(List<Path> written) {
    Page page = session.terminal().page(root.color());
    for (Path file : written) {
      page.labelled(0, "Made", 6, Ink.GOOD, Page.unbroken(session.shown(file)));
    }
    List<String> verify = new ArrayList<>(List.of("duet verify", id));
    if (exercises != null) {
      verify.add("--exercises " + session.typed(session.here().resolve(exercises)));
      verify.add("--solutions " + session.typed(session.here().resolve(solutions)));
    }
    page.blank()
        .labelled(0, "Next", 6, Ink.BOLD, "Look at what verify says of it:")
        .paragraph(6, Page.unbroken(String.join(" ", verify)))
        .paragraph(6, "and go on as exercises/AUTHORING.md tells.");
    session.terminal().print(page);
  }
}
