package duet.cli;

import duet.exercise.Exercise;
import duet.report.Ink;
import duet.report.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Shows the exercises. */
@Command(
    name = "list",
    description = "Shows the exercises in course order.",
    footer = {"", "Example:", "  duet list"})
final class ListCommand implements Callable<Integer> {
  @ParentCommand private RootCommand root;

  @Option(
      names = "--exercises",
      paramLabel = "DIR",
      description = "Where the exercises are, if not Duet's own.")
  private Path catalogue;

  private final Session session;

  ListCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    List<Exercise> exercises = session.catalogue(catalogue).exercises();
    int indent = 5 + exercises.stream().mapToInt(e -> e.id().length()).max().orElse(0);
    Page page = session.terminal().page(root.color());
    for (Exercise exercise : exercises) {
      String label = String.format("%2d %s", exercise.order(), exercise.id());
      page.labelled(0, label, indent, Ink.BOLD, exercise.title());
      page.paragraph(indent, about(exercise));
    }
    session.terminal().print(page);
    return ExitCode.DONE.code();
  }

  private String about(Exercise exercise) {
    String jdk = "JDK " + exercise.minimumJdk();
    if (exercise.minimumJdk() > Runtime.version().feature()) {
      jdk += " (this is " + Runtime.version().feature() + ")";
    }
    String copy =
        new WorkingCopies(session)
            .of(exercise)
            .map(folder -> "; your copy: " + session.shown(folder))
            .orElse("");
    return String.join(", ", exercise.concepts()) + "; " + jdk + copy;
  }
}
