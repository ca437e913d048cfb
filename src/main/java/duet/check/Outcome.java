package duet.check;

import duet.kit.Evidence;
import duet.kit.Hang;
import duet.kit.ThreadDoing;
import java.util.List;
import java.util.Optional;

/** What came of a check. No result is never a pass. */
public sealed interface Outcome {
  /** The promise was kept. */
  record Passed(Evidence evidence) implements Outcome {}

  /** The promise was seen broken. */
  record Failed(String observed, String why, String advice, Evidence evidence) implements Outcome {}

  /** The submission came to no end, by time, memory, exit or crash. */
  record Unfinished(String observed, String why, String advice, List<ThreadDoing> threads)
      implements Outcome {}

  /**
   * It was not tried, because of something else about the submission.
   *
   * @param why that matters; empty where {@code because} says all
   * @param advice what to try; empty where what came before this check has its own
   */
  record NotRun(String because, String why, String advice) implements Outcome {
    /** One whose reason says all. */
    public NotRun(String because) {
      this(because, "", "");
    }
  }

  /** This machine lacks what it needs. */
  record Skipped(String because) implements Outcome {}

  /** No proof either way could be had. */
  record Inconclusive(String because, List<ThreadDoing> threads) implements Outcome {}

  /** Our trouble. */
  record GraderFault(String what) implements Outcome {}

  /** The word for it in reports. */
  default String word() {
    if (this instanceof Passed) {
      return "passed";
    } else if (this instanceof Failed) {
      return "failed";
    } else if (this instanceof Unfinished) {
      return "unfinished";
    } else if (this instanceof NotRun) {
      return "not-run";
    } else if (this instanceof Skipped) {
      return "skipped";
    } else if (this instanceof Inconclusive) {
      return "inconclusive";
    }
    return "grader-fault";
  }

  /** What kind of hang it is, if its threads show one. */
  default Optional<Hang> hang() {
    if (this instanceof Failed failed) {
      return Hang.ofStandstill(failed.evidence().threads());
    } else if (this instanceof Unfinished unfinished) {
      return Hang.of(unfinished.threads());
    } else if (this instanceof Inconclusive inconclusive) {
      return Hang.of(inconclusive.threads());
    }
    return Optional.empty();
  }

  /** Whether its points are undecided: never lost, never earned. */
  default boolean undecided() {
    return this instanceof Skipped || this instanceof Inconclusive || this instanceof GraderFault;
  }
}
