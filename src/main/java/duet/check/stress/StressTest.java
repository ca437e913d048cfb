package duet.check.stress;

import duet.compile.ClassFiles;
import duet.exercise.CheckSpec;
import duet.exercise.ExerciseFault;
import duet.kit.Flavour;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A jcstress test as its class file states it.
 *
 * @param runner the binary name of the runner that jcstress has generated for it
 * @param samples how many samples a pass takes
 * @param why why a forbidden outcome matters
 * @param advice what to try after one
 * @param cases its outcomes, in source order
 */
public record StressTest(
    String runner, int samples, String why, String advice, List<OutcomeCase> cases) {
  /** jcstress derives the name of a test's runner like this. */
  private static final String RUNNER = "_jcstress";

  private static final int FEWEST_SAMPLES = 1_000;

  /** Takes a copy. */
  public StressTest {
    cases = List.copyOf(cases);
  }

  /**
   * The test of a check.
   *
   * @param checks the compiled checks of its exercise
   * @throws ExerciseFault if it could not be run, or its outcomes do not say enough
   */
  public static StressTest of(CheckSpec check, ClassFiles checks) {
    String name = check.className();
    byte[] bytes = checks.bytes().get(name);
    require(
        checks.bytes().containsKey(name + RUNNER),
        name,
        "has no runner; annotate it with @JCStressTest, and let it be a public class of its own");
    require(
        check.flavour() == Flavour.PLAIN,
        name,
        "asks for woven classes; points between the accesses would hide what it looks for");
    StressReader found = StressReader.read(bytes);
    require(found.stress, name, "needs @Stress(why = …, advice = …) beside @Check");
    require(found.samples >= FEWEST_SAMPLES, name, "must ask for at least 1000 samples");
    for (OutcomeCase each : found.cases) {
      require(
          !each.sentence().isBlank(),
          name,
          "has an @Outcome without desc; every outcome needs a sentence for the student");
      each.ids().forEach(id -> requirePattern(id, name));
    }
    require(
        found.cases.stream().filter(OutcomeCase::isDefault).count() == 1,
        name,
        "needs one @Outcome without id, which says what all other outcomes are");
    require(
        found.cases.stream().anyMatch(each -> each.expect() == OutcomeCase.Expect.FORBIDDEN),
        name,
        "forbids no outcome, so that it could not fail");
    return new StressTest(name + RUNNER, found.samples, found.why, found.advice, found.cases);
  }

  private static void requirePattern(String id, String name) {
    try {
      Pattern.compile(id);
    } catch (PatternSyntaxException e) {
      throw new ExerciseFault(
          "The stress test "
              + name
              + " has an @Outcome whose id \""
              + id
              + "\" is no regular expression, as which jcstress reads it.",
          e);
    }
  }

  private static void require(boolean holds, String name, String complaint) {
    if (!holds) {
      throw new ExerciseFault("The stress test " + name + " " + complaint + ".");
    }
  }

  /**
   * The case that an outcome belongs to, as jcstress finds it: the one that names it, else the
   * first whose pattern fits, else the one without id.
   */
  OutcomeCase caseOf(String outcome) {
    Optional<OutcomeCase> named = cases.stream().filter(each -> each.names(outcome)).findFirst();
    return named
        .or(() -> cases.stream().filter(each -> each.describes(outcome)).findFirst())
        .orElseGet(() -> cases.stream().filter(OutcomeCase::isDefault).findFirst().orElseThrow());
  }
}
