package duet.watch;

import duet.check.CheckResult;
import duet.exercise.Exercise;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that a screen is made of.
 *
 * @param exercise the exercise
 * @param files what to edit, as the student would call it from where the loop was started
 * @param phase how far the latest save is
 * @param soFar results of the checks that have ended, while others run
 * @param found what became of the last save whose grading came to its end
 * @param hints how many hints are shown
 * @param sight what is looked at
 * @param scroll lines that have gone out at the top
 * @param choice the exercises
 * @param canOpen whether there is an editor to open
 * @param note a sentence about the last key, or an empty string
 */
public record Desk(
    Exercise exercise,
    List<String> files,
    Phase phase,
    List<CheckResult> soFar,
    Optional<Found> found,
    int hints,
    Sight sight,
    int scroll,
    Choice choice,
    boolean canOpen,
    String note) {
  /** Takes copies. */
  public Desk {
    files = List.copyOf(files);
    soFar = List.copyOf(soFar);
  }

  /** One that has just been sat down at. */
  static Desk at(Exercise exercise, List<String> files, Choice choice, boolean canOpen) {
    return new Desk(
        exercise,
        files,
        Phase.WAITING,
        List.of(),
        Optional.empty(),
        0,
        Sight.EXERCISE,
        0,
        choice,
        canOpen,
        "");
  }

  /** After a save: what was found before says nothing any more. */
  Desk saved() {
    return new Desk(
        exercise,
        files,
        Phase.COMPILING,
        List.of(),
        Optional.empty(),
        hints,
        sight == Sight.EXPLANATION ? Sight.EXERCISE : sight,
        0,
        choice,
        canOpen,
        "");
  }

  /** It compiles. */
  Desk accepted() {
    return in(Phase.CHECKING, soFar, found);
  }

  /** One more result, or a better one. */
  Desk told(CheckResult result) {
    List<CheckResult> results = new ArrayList<>(soFar);
    results.removeIf(each -> each.spec().equals(result.spec()));
    results.add(result);
    return in(phase, results, found);
  }

  /** Its grading came to its end. */
  Desk ended(Found result) {
    return in(Phase.ENDED, List.of(), Optional.of(result));
  }

  private Desk in(Phase now, List<CheckResult> results, Optional<Found> result) {
    return new Desk(
        exercise, files, now, results, result, hints, sight, scroll, choice, canOpen, note);
  }

  /** With one more hint, from the top. */
  Desk hinted() {
    int more = Math.min(hints + 1, exercise.hints().size());
    return new Desk(exercise, files, phase, soFar, found, more, sight, 0, choice, canOpen, note);
  }

  /** Looking at something else. */
  Desk looking(Sight other) {
    return new Desk(exercise, files, phase, soFar, found, hints, other, 0, choice, canOpen, "");
  }

  /** Further down, or up. */
  Desk scrolled(int lines) {
    int to = Math.max(0, scroll + lines);
    return new Desk(exercise, files, phase, soFar, found, hints, sight, to, choice, canOpen, note);
  }

  /** With another list. */
  Desk choosing(Choice other) {
    return new Desk(
        exercise, files, phase, soFar, found, hints, sight, scroll, other, canOpen, note);
  }

  /** With a sentence about what happened. */
  Desk noting(String sentence) {
    return new Desk(
        exercise, files, phase, soFar, found, hints, sight, scroll, choice, canOpen, sentence);
  }

  /** The keys that mean something now. */
  List<Key> keys() {
    return DeskKeys.of(this);
  }

  boolean offers(String key) {
    return keys().stream().anyMatch(each -> each.name().equals(key));
  }
}
