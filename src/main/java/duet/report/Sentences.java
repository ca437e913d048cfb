package duet.report;

import duet.check.CheckResult;
import duet.check.Outcome;
import duet.kit.ThreadDoing;
import java.util.List;
import java.util.Optional;

/** What the views of a report say in the same words, wherever they are drawn. */
public final class Sentences {
  private Sentences() {}

  /** The sign of an outcome. */
  public static Mark mark(Outcome outcome) {
    return Mark.of(outcome);
  }

  /** The word for an outcome, for people. */
  public static String word(Outcome outcome) {
    return CheckText.word(outcome);
  }

  /** What kept an exercise from being graded. */
  public static String headline(Status status) {
    return ProblemText.headline(status);
  }

  /** Why the points of a check are undecided. */
  public static String undecided(Outcome outcome) {
    return UndecidedText.reason(outcome);
  }

  /** What kind of hang it is; empty if it is none, or nothing is known of it. */
  public static Optional<String> hang(Outcome outcome, List<ThreadDoing> threads) {
    return HangText.of(outcome, threads);
  }

  /** What a thread was doing. */
  public static String doing(ThreadDoing thread) {
    return ThreadsText.doing(thread);
  }

  /** A file and a line, as far as they are known. */
  public static String place(String file, int line) {
    return ThreadsText.place(file, line);
  }

  /** What a person decided about a check; empty if nobody did. */
  public static Optional<String> byHand(CheckResult check) {
    return check.byHand().map(override -> ByHandText.words(check, override));
  }

  /** What to do next about an exercise of which not every point is earned. */
  public static String next(ExerciseReport exercise) {
    return NextText.words(exercise);
  }
}
