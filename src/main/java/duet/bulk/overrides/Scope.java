package duet.bulk.overrides;

import duet.exercise.CheckPlan;
import duet.exercise.CheckSpec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What can be decided about: the submissions and the checks of a plan. */
public final class Scope {
  private final Set<String> submissions;
  private final Map<String, CheckSpec> checks = new TreeMap<>();

  /**
   * Of a plan.
   *
   * @param submissions their ids
   * @param plans what checks the exercises have that everybody is to answer, by exercise
   */
  public Scope(Collection<String> submissions, Map<String, CheckPlan> plans) {
    this.submissions = new TreeSet<>(submissions);
    plans.forEach(
        (exercise, plan) ->
            plan.checks().forEach(check -> checks.put(exercise + "/" + check.id(), check)));
  }

  boolean has(String submission) {
    return submissions.contains(submission);
  }

  /** The checks by {@code EXERCISE/CHECK}. */
  Set<String> checks() {
    return checks.keySet();
  }

  /** Those that a cell of the table can mean: it may leave out the exercise. */
  List<String> meant(String cell) {
    if (checks.containsKey(cell)) {
      return List.of(cell);
    }
    return new ArrayList<>(
        checks.keySet().stream().filter(name -> name.endsWith("/" + cell)).toList());
  }

  Optional<CheckSpec> check(String name) {
    return Optional.ofNullable(checks.get(name));
  }
}
