package duet.check;

import duet.check.stress.StressTest;
import duet.exercise.CheckSpec;
import duet.exercise.Kind;
import duet.kit.Profile;
import java.io.IOException;
import java.util.Optional;

/**
 * The archive of classes that check runners start from. A runner writes it that carries out all
 * checks of an exercise of ours, with an answer of ours; both reach it as every submission does, so
 * no class of theirs is in it.
 */
public final class RunnerArchive {
  private RunnerArchive() {}

  /** Whether it is there. */
  public static boolean isThere() {
    try {
      return RunnerJvm.archive().isThere();
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Makes it, unless it is there.
   *
   * @param rehearsal an answer that passes
   * @throws IOException if it cannot be made, or the answer did not come to its end
   */
  public static void make(CheckRequest rehearsal) throws IOException {
    RunnerJvm.archive()
        .make(
            flags -> {
              try (RunnerJvm runner = RunnerJvm.rehearse(rehearsal, flags)) {
                for (CheckSpec check : rehearsal.plan().checks()) {
                  if (isForAnyRunner(check)) {
                    rehearse(runner, check, rehearsal);
                  }
                }
                runner.leave();
              }
            });
  }

  /** Removes it. */
  public static void drop() {
    try {
      RunnerJvm.archive().drop();
    } catch (IOException e) {
      // What cannot be found is not used either.
    }
  }

  private static boolean isForAnyRunner(CheckSpec check) {
    return check.kind() == Kind.STRESS
        || (check.kind() == Kind.FORCED && check.profile() == Profile.QUICK);
  }

  private static void rehearse(RunnerJvm runner, CheckSpec check, CheckRequest request)
      throws IOException {
    byte[] seed = Seeds.of(request.settings().seed(), request.exercise().id(), check.id());
    Optional<StressTest> stress =
        check.kind() == Kind.STRESS
            ? Optional.of(StressTest.of(check, request.checks()))
            : Optional.empty();
    Allowance allowance = new Allowance(request.settings().budget());
    RunnerJvm.Time time = new RunnerJvm.Time(request.exercise().limits().wall(), allowance.left());
    if (!(runner.run(check, stress, seed, request.settings(), time)
        instanceof RunnerJvm.End.Told)) {
      throw new IOException("the check " + check.id() + " did not come to its end");
    }
  }
}
