package duet.check;

import duet.kit.Evidence;
import duet.kit.ThreadDoing;
import duet.probe.CheckEnd;
import duet.sandbox.Ending;
import java.time.Duration;
import java.util.List;

/** Makes outcomes, and their words, of what the runner saw. */
final class Wording {
  private static final String SLOW =
      "Other answers take a small part of that time, and nobody can tell whether this one is right.";

  private Wording() {}

  static Outcome of(CheckEnd end) {
    return switch (end.ruling()) {
      case PASSED -> new Outcome.Passed(end.evidence());
      case FAILED -> new Outcome.Failed(end.observed(), end.why(), end.advice(), end.evidence());
      case UNFINISHED ->
          new Outcome.Unfinished(
              end.observed(),
              "A caller would wait for ever, or for as long as somebody keeps a processor busy.",
              "Look at what each thread is doing below: what is it waiting for, and who was meant to bring that about?",
              end.evidence().threads());
      case INCONCLUSIVE, OUT_OF_TIME ->
          new Outcome.Inconclusive(end.observed(), end.evidence().threads());
      case SKIPPED -> new Outcome.Skipped(end.observed());
      case THROWN -> thrown(end);
      case INITIALISER ->
          new Outcome.Failed(
              "A static initialiser threw " + simple(end.observed()) + place(end) + ".",
              "A class whose initialiser throws cannot be used at all, by anybody.",
              "Look at the static fields and static blocks of the class named above.",
              Evidence.observed(1, 1));
      case EXHAUSTED -> exhausted(end);
      case BROKEN -> new Outcome.GraderFault("The check itself is broken: " + end.observed() + ".");
    };
  }

  static Outcome overdueTwice(Duration wall, List<ThreadDoing> threads) {
    return new Outcome.Unfinished(
        "It did not come to an end in twice "
            + wall.toSeconds()
            + " s, on a machine with processors to spare.",
        "A caller would wait for ever.",
        "Look at what each thread is doing: what is it waiting for, and who was meant to bring that about?",
        threads);
  }

  /**
   * The outcome where twice nothing was amiss but the time that it took. An answer that sleeps
   * before each step would otherwise be spared what the other steps show.
   */
  static Outcome slowTwice() {
    return new Outcome.Unfinished(
        "It was too slow to be looked at, twice, on a machine with processors to spare.",
        SLOW,
        "Where does it sleep, wait for a stretch of time, or go round in a loop?",
        List.of());
  }

  /**
   * The outcome where all time is over after a first run that could have been starved, and was not.
   */
  static Outcome tookTooLong(Duration total, List<ThreadDoing> threads) {
    return new Outcome.Unfinished(
        "It had not come to an end when all the time for this exercise was over, "
            + inWords(total)
            + ", on a machine with time to spare.",
        SLOW,
        "Look at what each thread is doing: what is it waiting for, and who was meant to bring that about?",
        threads);
  }

  /** The outcome of a check after others that were stopped. */
  static Outcome afterStopped(List<String> checks) {
    return new Outcome.NotRun(
        "Before this, the checks "
            + String.join(" and ", checks)
            + " had to be stopped, since they came to no end; mend those first.",
        "What hangs in one check hangs in the next, and others wait for their turn.",
        "Begin with the check " + checks.get(0) + ": its report says what never ends.");
  }

  /** The outcome of a check after others that took the program down. */
  static Outcome afterGone(int checks) {
    return new Outcome.NotRun(
        "Before this, the whole program came to an end in " + checks + " checks; mend those first.",
        "A program that has ended shows nothing.",
        "Look for whatever ends or crashes the whole program.");
  }

  /** The outcome of a check for which slow ones left no time. */
  static Outcome afterTooLong(Duration total) {
    return new Outcome.NotRun(
        "The checks before this one took all the time that there is for this exercise, "
            + inWords(total)
            + ", on a machine with time to spare.",
        SLOW,
        "Where does it sleep, wait for a stretch of time, or go round in a loop?");
  }

  /** The outcome of a check for which a busy machine left no time. */
  static Outcome afterStarved(Duration total) {
    return new Outcome.Inconclusive(
        "The time for this exercise, "
            + inWords(total)
            + ", was over before this check, on a machine that was too busy.",
        List.of());
  }

  private static String inWords(Duration time) {
    return time.toSeconds() % 60 == 0 ? time.toMinutes() + " min" : time.toSeconds() + " s";
  }

  private static Outcome thrown(CheckEnd end) {
    if (end.observed().equals("java.lang.UnsupportedOperationException")) {
      return new Outcome.Failed(
          "It is not implemented yet: it throws UnsupportedOperationException" + place(end) + ".",
          "Nothing else can be seen before there is something to run.",
          "Replace the throw statement by your solution.",
          Evidence.observed(1, 1));
    }
    return new Outcome.Failed(
        "It threw " + simple(end.observed()) + place(end) + ".",
        "The caller does not expect an exception here and cannot go on.",
        "Look at that line: which value is not what you thought?",
        Evidence.observed(1, 1));
  }

  private static Outcome exhausted(CheckEnd end) {
    return switch (end.observed()) {
      case "stack" ->
          exhausted(
              end,
              "It called itself without end" + place(end) + ".",
              "Look for a method that calls itself and never stops.");
      case "threads" ->
          exhausted(
              end,
              "It started more threads than this machine gives it.",
              "Look for a loop that starts threads; a few of them can take turns at many tasks.");
      default ->
          exhausted(
              end,
              "It used up all memory.",
              "Look for a collection that only ever grows, or an array that is far too large.");
    };
  }

  private static Outcome exhausted(CheckEnd end, String observed, String advice) {
    return new Outcome.Unfinished(
        observed,
        "No result can be had from a program that runs out of " + end.observed() + ".",
        advice,
        List.of());
  }

  static Outcome gone(Ending ending) {
    return new Outcome.Unfinished(
        "The program came to an end in the middle of this check: " + ending.inWords() + ".",
        "A check that has not ended has shown nothing.",
        "Look for whatever ends or crashes the whole program.",
        List.of());
  }

  /**
   * The outcome of a check that needs another one. What is undecided there is undecided here: it
   * costs no points.
   */
  static Outcome without(CheckResult need) {
    String id = need.spec().id();
    if (need.outcome() instanceof Outcome.Skipped) {
      return new Outcome.Skipped("It needs " + id + ", which was skipped.");
    } else if (need.outcome().undecided()) {
      return new Outcome.Inconclusive("It needs " + id + ", which is undecided.", List.of());
    }
    return new Outcome.NotRun("It needs " + id + ", which was not passed.");
  }

  /** The outcome of a replay whose numbers of points mean something else here. */
  static Outcome otherPoints(ReplayToken.Made made) {
    return new Outcome.Skipped(
        "The compiler of JDK %d numbers the points of these files otherwise than that of JDK %d, with which the token was made. Replay it on JDK %d, or grade the files here for a token of this JDK."
            .formatted(Runtime.version().feature(), made.jdk(), made.jdk()));
  }

  private static String place(CheckEnd end) {
    return end.file().isEmpty() ? "" : " at " + end.file() + ":" + end.line();
  }

  private static String simple(String className) {
    return className.substring(
        Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
  }
}
