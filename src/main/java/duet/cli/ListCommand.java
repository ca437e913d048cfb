package duet.cli;

import duet.bulk.PlainJson;
import duet.course.Course;
import duet.course.Progress;
import duet.course.State;
import duet.exercise.Exercise;
import duet.report.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Shows the exercises. */
@Command(
    name = "list",
    description = {
      "Shows the exercises in course order.",
      "In a folder that duet start made: how far you have come, too."
    },
    footer = {
      "",
      "Examples:",
      "  duet list",
      "  duet list --state begun      those that you have begun",
      "  duet list --search lock      those that have to do with locks"
    })
final class ListCommand implements Callable<Integer> {
  @ParentCommand private RootCommand root;

  @Option(
      names = "--state",
      paramLabel = "STATE",
      description = "Only those that are not-begun, begun or done.")
  private State state;

  @Option(
      names = "--search",
      paramLabel = "WORD",
      description = "Only those with the word in their id, title or concepts.")
  private String word;

  @Option(names = "--json", description = "Print them as JSON and nothing else.")
  private boolean json;

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
  public Integer call() throws IOException {
    List<ListedExercise> all = all();
    List<ListedExercise> shown =
        all.stream()
            .filter(each -> word == null || each.has(word))
            .filter(each -> state == null || each.state().equals(Optional.of(state)))
            .toList();
    if (json) {
      session.terminal().out().writeBytes(PlainJson.bytes(document(shown)));
    } else {
      Page page = session.terminal().page(root.color());
      new ListPage(shown, all, session::shown).write(page);
      session.terminal().print(page);
    }
    return ExitCode.DONE.code();
  }

  private List<ListedExercise> all() throws IOException {
    Optional<Course> course = Course.find(session.here());
    if (state != null && course.isEmpty()) {
      throw Complaint.unusable(
          "--state is about a folder that \"duet start DIR\" made. Call it there.");
    }
    Progress progress =
        course.isEmpty() ? Progress.NONE : course.get().progress(session.terminal().err()::println);
    WorkingCopies copies = new WorkingCopies(session);
    List<ListedExercise> all = new ArrayList<>();
    for (Exercise exercise : session.catalogue(catalogue).exercises()) {
      Optional<State> is =
          course.isEmpty() ? Optional.empty() : Optional.of(course.get().state(exercise, progress));
      all.add(new ListedExercise(exercise, is, progress.of(exercise.id()), copies.of(exercise)));
    }
    return all;
  }

  private static Map<String, Object> document(List<ListedExercise> shown) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("formatVersion", 1);
    document.put("exercises", shown.stream().map(ListedExercise::json).toList());
    return document;
  }
}
