package duet.bulk.regrade;

import duet.bulk.Plan;
import duet.bulk.regrade.Why.Cause;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All that the outcome of a check may depend on, and whether it was the same both times. */
final class Circumstances {
  private static final int DIGITS = 12;

  private final Grading old;
  private final Grading now;

  Circumstances(Grading old, Grading now) {
    this.old = old;
    this.now = now;
  }

  /** What was not the same. */
  List<Why> changed(String submission, String exercise) throws IOException {
    List<Why> changed = new ArrayList<>();
    if (bytesDiffer(submission, exercise)) {
      changed.add(new Why(Cause.BYTES, "What was handed in is not the same."));
    }
    if (checksDiffer(exercise)) {
      changed.add(
          new Why(Cause.CHECKS, "What the exercise " + exercise + " checks is not the same."));
    }
    Plan.Setting before = old.plan().setting();
    Plan.Setting after = now.plan().setting();
    if (!before.grader().equals(after.grader())) {
      changed.add(
          new Why(Cause.DUET, "It was Duet %s and is %s.".formatted(duet(before), duet(after))));
    }
    if (!before.java().equals(after.java())) {
      changed.add(
          new Why(Cause.JAVA, "It was Java %s and is %s.".formatted(before.java(), after.java())));
    }
    if (!before.seed().equals(after.seed())) {
      changed.add(
          new Why(Cause.SEED, "The seed was %s and is %s.".formatted(before.seed(), after.seed())));
    }
    if (before.contained() != after.contained()) {
      changed.add(
          new Why(
              Cause.ISOLATION,
              after.contained()
                  ? "It was graded without isolation, and is with."
                  : "It was graded with isolation, and is without."));
    }
    return changed;
  }

  private boolean bytesDiffer(String submission, String exercise) throws IOException {
    return !old.sha256(submission, exercise).equals(now.sha256(submission, exercise));
  }

  private boolean checksDiffer(String exercise) {
    Optional<String> then = old.asked(exercise).map(Plan.Asked::checks);
    Optional<String> today = now.asked(exercise).map(Plan.Asked::checks);
    return then.isPresent() && today.isPresent() && !then.equals(today);
  }

  private static String duet(Plan.Setting setting) {
    String hash = setting.grader();
    return setting.version() + " (" + hash.substring(0, Math.min(DIGITS, hash.length())) + ")";
  }
}
