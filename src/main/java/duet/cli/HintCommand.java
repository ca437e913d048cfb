package duet.cli;

import duet.exercise.Exercise;
import duet.report.HintText;
import duet.report.Ink;
import duet.report.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Shows one hint. */
@Command(
    name = "hint",
    description = "Shows a hint, the gentlest first.",
    footer = {
      "",
      "Examples:",
      "  duet hint sing-dance      the first hint, and how many there are",
      "  duet hint sing-dance 2    the second"
    })
final class HintCommand implements Callable<Integer> {
  @ParentCommand private RootCommand root;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "ID",
      description = "The exercise; not needed inside its folder.")
  private String id;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "LEVEL",
      description = "1 is the gentlest, the last one nearly gives it away.")
  private Long level;

  @Option(
      names = "--exercises",
      paramLabel = "DIR",
      description = "Where the exercises are, if not Duet's own.")
  private Path catalogue;

  private final Session session;

  HintCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Exercise exercise = exercise(session.catalogue(catalogue));
    List<String> hints = exercise.hints();
    long wanted = level == null ? 1 : level;
    if (hints.isEmpty()) {
      throw Complaint.unusable("The exercise " + exercise.id() + " has no hints.");
    } else if (wanted < 1 || wanted > hints.size()) {
      throw Complaint.unusable(
          "There is no hint " + wanted + " for " + exercise.id() + "; " + range(hints.size()));
    }
    Page page = session.terminal().page(root.color());
    page.line(0, Ink.BOLD, "Hint " + wanted + " of " + hints.size() + " for " + exercise.id());
    HintText.write(page.blank(), hints.get((int) wanted - 1));
    if (wanted < hints.size()) {
      String next = Page.unbroken("duet hint " + exercise.id() + " " + (wanted + 1));
      page.blank().labelled(0, "Next", 6, Ink.BOLD, "Try it first. The next hint: " + next);
    }
    session.terminal().print(page);
    return ExitCode.DONE.code();
  }

  private static String range(int hints) {
    return hints == 1 ? "it has only hint 1." : "its hints are 1 to " + hints + ".";
  }

  private Exercise exercise(Catalogue catalogue) {
    if (id != null) {
      return catalogue.get(id);
    }
    for (Path folder = session.here().toAbsolutePath(); folder != null; ) {
      Optional<Exercise> found = catalogue.find(String.valueOf(folder.getFileName()));
      if (found.isPresent()) {
        return found.get();
      }
      folder = folder.getParent();
    }
    throw Complaint.unusable(
        "Which exercise is the hint for? Write duet hint ID; the command \"duet list\" shows the"
            + " ids.");
  }
}
