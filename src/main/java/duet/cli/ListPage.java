package duet.cli;

import duet.course.Standing;
import duet.course.State;
import duet.report.Ink;
import duet.report.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Exercises for people.
 *
 * @param shown those to show
 * @param all those of the course, which its progress is counted over
 * @param path how the caller calls a path
 */
record ListPage(List<ListedExercise> shown, List<ListedExercise> all, Function<Path, String> path) {
  private static final int BAR = 20;

  void write(Page page) {
    int indent = 5 + shown.stream().mapToInt(e -> e.exercise().id().length()).max().orElse(0);
    if (shown.isEmpty()) {
      page.line(0, Ink.OPEN, "No exercise matches.");
    }
    for (ListedExercise each : shown) {
      String label = String.format("%2d %s", each.exercise().order(), each.exercise().id());
      page.labelled(0, label, indent, ink(each), each.exercise().title());
      if (each.state().isPresent()) {
        page.paragraph(indent, standing(each));
      }
      page.paragraph(indent, about(each));
    }
    if (all.stream().anyMatch(each -> each.state().isPresent())) {
      course(page.blank());
    }
  }

  private static Ink ink(ListedExercise each) {
    return switch (each.state().orElse(State.NOT_BEGUN)) {
      case DONE -> Ink.GOOD;
      case BEGUN -> Ink.OPEN;
      case NOT_BEGUN -> Ink.BOLD;
    };
  }

  private static String standing(ListedExercise each) {
    String state = each.state().orElseThrow().word().replace('-', ' ');
    return state + each.standing().map(ListPage::points).orElse("");
  }

  private static String points(Standing points) {
    String text = ", " + points.earned() + " of " + points.possible() + " points";
    text += points.undecided() > 0 ? ", " + points.undecided() + " undecided" : "";
    return text + (points.best() > points.earned() ? ", " + points.best() + " at best" : "");
  }

  private String about(ListedExercise each) {
    String jdk = "JDK " + each.exercise().minimumJdk();
    if (each.exercise().minimumJdk() > Runtime.version().feature()) {
      jdk += " (this is " + Runtime.version().feature() + ")";
    }
    String copy = each.copy().map(folder -> "; your copy: " + path.apply(folder)).orElse("");
    return String.join(", ", each.exercise().concepts()) + "; " + jdk + copy;
  }

  private void course(Page page) {
    double share = all.stream().mapToDouble(ListedExercise::share).sum() / all.size();
    int full = (int) (share * BAR);
    boolean unicode = page.style().unicode();
    String bar =
        (unicode ? "\u2588" : "#").repeat(full) + (unicode ? "\u2591" : ".").repeat(BAR - full);
    String counts =
        String.format(
            "%d %%: %d of %d exercises done, %d begun",
            (int) (share * 100), count(State.DONE), all.size(), count(State.BEGUN));
    page.labelled(0, "Course", 8, Ink.BOLD, bar + " " + counts);
  }

  private long count(State state) {
    return all.stream().filter(each -> each.state().equals(Optional.of(state))).count();
  }
}
