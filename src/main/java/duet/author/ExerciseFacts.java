package duet.author;

import duet.check.PreparedExercise;
import duet.exercise.CheckSpec;
import duet.exercise.Exercise;
import duet.exercise.SourceFile;
import duet.trial.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What can be said of an exercise without grading anything; each rule is there since somebody
 * tripped.
 */
final class ExerciseFacts {
  private static final int HINTS = 3;

  private final PreparedExercise prepared;
  private final List<Trial> trials;
  private final List<String> problems = new ArrayList<>();

  private ExerciseFacts(PreparedExercise prepared, List<Trial> trials) {
    this.prepared = prepared;
    this.trials = trials;
  }

  /** All that is wrong, a sentence each, not only the first. */
  static List<String> problems(PreparedExercise prepared, List<Trial> trials) {
    ExerciseFacts facts = new ExerciseFacts(prepared, trials);
    facts.hints();
    facts.leaks();
    facts.problems.addAll(ReadmeSections.problems(prepared));
    facts.solutions();
    facts.expectations();
    facts.soleCatchers();
    return facts.problems;
  }

  private Exercise exercise() {
    return prepared.exercise();
  }

  private void hints() {
    if (exercise().hints().size() != HINTS) {
      problems.add(
          "hints.md has " + exercise().hints().size() + " levels, must have " + HINTS + ".");
    }
  }

  // A stub that already says synchronized gives the answer away, and nobody who knows the answer
  // sees it.
  private void leaks() {
    for (SourceFile source : exercise().stub()) {
      for (String word : exercise().leaks()) {
        if (Pattern.compile("\\b" + Pattern.quote(word) + "\\b").matcher(source.text()).find()) {
          problems.add(
              "The stub " + source.path() + " says " + word + ", which gives the answer away.");
        }
      }
    }
  }

  private void solutions() {
    long right = trials.stream().filter(trial -> trial.kind() == Trial.Kind.RIGHT).count();
    if (right < 2) {
      problems.add(
          "There are "
              + right
              + " right solutions; with fewer than 2 the checks fit one of them too well.");
    }
  }

  private void expectations() {
    List<String> ids = prepared.plan().checks().stream().map(CheckSpec::id).toList();
    for (Trial trial : trials) {
      trial
          .expectation()
          .ifPresent(
              expectation -> {
                for (List<String> named :
                    List.of(expectation.mustFail(), expectation.notRun(), expectation.may())) {
                  named.stream()
                      .filter(id -> !ids.contains(id))
                      .forEach(
                          id ->
                              problems.add(
                                  trial.label()
                                      + " expects something of "
                                      + id
                                      + ", which is no check."));
                }
                if (!exercise().misconceptions().containsKey(expectation.misconception())) {
                  problems.add(
                      trial.label()
                          + " names the misconception "
                          + expectation.misconception()
                          + ", which exercise.toml does not describe.");
                }
              });
    }
  }

  // A check that catches nothing alone is either of no use or not understood.
  private void soleCatchers() {
    for (CheckSpec check : prepared.plan().checks()) {
      boolean sole =
          trials.stream()
              .flatMap(trial -> trial.expectation().stream())
              .anyMatch(expectation -> expectation.mustFail().equals(List.of(check.id())));
      if (!sole) {
        problems.add(
            "No wrong solution fails " + check.id() + " alone, so nothing shows what it is for.");
      }
    }
  }
}
