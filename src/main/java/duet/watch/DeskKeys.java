package duet.watch;

import duet.course.State;
import duet.report.ExerciseText;
import duet.report.Status;
import java.util.ArrayList;
import java.util.List;

/** Which keys mean something, by what is looked at and what is known. */
final class DeskKeys {
  private DeskKeys() {}

  static List<Key> of(Desk desk) {
    return switch (desk.sight()) {
      case EXERCISE -> ofExercise(desk);
      case EXPLANATION ->
          List.of(new Key("j", "down"), new Key("k", "up"), new Key("e", "back"), quit());
      case LIST -> ofList(desk.choice());
      case RESET -> List.of(new Key("y", "begin anew"), new Key("n", "keep it"));
    };
  }

  private static List<Key> ofExercise(Desk desk) {
    List<Key> keys = new ArrayList<>();
    boolean ended = desk.phase() == Phase.ENDED && desk.found().isPresent();
    if (ended && isDone(desk) && isAnotherLeft(desk)) {
      keys.add(new Key("n", "next"));
    }
    int hints = desk.exercise().hints().size();
    if (desk.hints() < hints && !(ended && desk.found().get().isDone())) {
      keys.add(new Key("h", desk.hints() == 0 ? "hint" : "another hint"));
    }
    if (ended && !desk.found().get().later().isEmpty() && isGraded(desk.found().get())) {
      keys.add(new Key("a", "run all"));
    }
    if (ended && hasMoreToTell(desk.found().get())) {
      keys.add(new Key("e", "explain"));
    }
    if (desk.choice().rows().size() > 1) {
      keys.add(new Key("l", "list"));
    }
    if (desk.canOpen()) {
      keys.add(new Key("o", "open"));
    }
    keys.add(new Key("x", "reset"));
    keys.add(quit());
    return keys;
  }

  /** Also whoever had all points before, until something is seen broken. */
  private static boolean isDone(Desk desk) {
    Found found = desk.found().orElseThrow();
    return found.isDone()
        || found.isUnbroken()
            && desk.choice().rows().stream()
                .anyMatch(
                    row -> row.id().equals(desk.exercise().id()) && row.state() == State.DONE);
  }

  private static boolean isAnotherLeft(Desk desk) {
    return Next.after(desk.choice().rows(), desk.exercise().id()).isPresent();
  }

  private static boolean isGraded(Found found) {
    return found.report().status() == Status.GRADED;
  }

  private static boolean hasMoreToTell(Found found) {
    return isGraded(found)
        && (ExerciseText.toTell(found.report()).isPresent()
            || found.checksRun().stream().anyMatch(check -> check.undecided()));
  }

  private static List<Key> ofList(Choice choice) {
    if (choice.searching()) {
      return List.of(new Key("ENTER", "search"), new Key("ESC", "no search"));
    }
    return List.of(
        new Key("j/k", "down, up"),
        new Key("ENTER", "go on there"),
        new Key("/", "search"),
        new Key("d", "done"),
        new Key("p", "pending"),
        new Key("ESC", "back"),
        quit());
  }

  private static Key quit() {
    return new Key("q", "quit");
  }
}
