package duet.exercise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which checks exist, in the order in which they run: behaviour first, then stress, then structure,
 * each in the order of its source. Read from bytecode before a submission is touched.
 *
 * @param checks the checks
 */
public record CheckPlan(List<CheckSpec> checks) {
  /** Refuses a plan that cannot be carried out. */
  public CheckPlan {
    checks = List.copyOf(checks);
    Map<String, CheckSpec> before = new LinkedHashMap<>();
    for (CheckSpec check : checks) {
      if (before.containsKey(check.id())) {
        throw new ExerciseFault("Two checks have the id " + check.id() + "; ids must be unique.");
      }
      for (String need : check.needs()) {
        if (!before.containsKey(need)) {
          throw new ExerciseFault(
              "The check "
                  + check.id()
                  + " needs "
                  + need
                  + ", which does not come before it in the plan.");
        }
      }
      before.put(check.id(), check);
    }
  }

  /**
   * The plan that these classes state.
   *
   * @param classes class files of the checks by binary name
   * @throws ExerciseFault if a class looks like checks and holds none, or an annotation is not as
   *     it must be
   */
  public static CheckPlan read(Map<String, byte[]> classes) {
    List<CheckSpec> found = new ArrayList<>();
    classes.forEach((name, bytes) -> found.addAll(CheckReader.read(name, bytes)));
    if (found.isEmpty()) {
      throw new ExerciseFault(
          "No check carries the annotation @Check, so nothing would be graded.");
    }
    List<CheckSpec> ordered = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      found.stream().filter(check -> check.kind() == kind).forEach(ordered::add);
    }
    return new CheckPlan(ordered);
  }

  /**
   * The plan of one check alone, whatever it needs.
   *
   * @throws IllegalArgumentException if there is no such check
   */
  public CheckPlan only(String checkId) {
    return new CheckPlan(
        List.of(
            checks.stream()
                .filter(check -> check.id().equals(checkId))
                .findFirst()
                .map(CheckSpec::alone)
                .orElseThrow(() -> new IllegalArgumentException("no check " + checkId))));
  }

  /** Those alone that this accepts, without the ones that need one of the others. */
  public CheckPlan only(Predicate<CheckSpec> wanted) {
    Set<String> ids = new HashSet<>();
    List<CheckSpec> kept = new ArrayList<>();
    for (CheckSpec check : checks) {
      if (wanted.test(check) && ids.containsAll(check.needs())) {
        ids.add(check.id());
        kept.add(check);
      }
    }
    return new CheckPlan(kept);
  }

  /** What all checks together are worth. */
  public int points() {
    return checks.stream().mapToInt(CheckSpec::points).sum();
  }
}
