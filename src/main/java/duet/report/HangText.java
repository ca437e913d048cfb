package duet.report;

import duet.check.Outcome;
import duet.kit.Activity;
import duet.kit.Evidence;
import duet.kit.Hang;
import duet.kit.ThreadDoing;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Says in one plain sentence what kind of hang a submission is in. */
final class HangText {
  /** Who is about one of these will not start another thread any more. */
  private static final Set<Activity> SETTLED = Set.of(Activity.NOT_STARTED, Activity.IS_IDLE);

  private HangText() {}

  /** The sentence, or nothing if the outcome is no hang or nothing is known of it. */
  static Optional<String> of(Outcome outcome, List<ThreadDoing> threads) {
    boolean proved =
        outcome instanceof Outcome.Failed failed
            && failed.evidence().strength() == Evidence.Strength.PROVED;
    return outcome
        .hang()
        .map(hang -> sentence(hang, proved) + "." + notStarted(hang))
        .or(() -> forgotten(threads));
  }

  /** No hang, but what explains why something was left undone. */
  private static Optional<String> forgotten(List<ThreadDoing> threads) {
    boolean nobodyElse = threads.stream().allMatch(row -> SETTLED.contains(row.activity()));
    boolean one = threads.stream().anyMatch(row -> row.activity() == Activity.NOT_STARTED);
    return one && nobodyElse
        ? Optional.of("A thread was made and never started: nobody called its start().")
        : Optional.empty();
  }

  private static String sentence(Hang hang, boolean proved) {
    ThreadDoing first = hang.threads().get(0);
    return switch (hang.kind()) {
      case DEADLOCK -> "A deadlock: " + circle(hang);
      case BUSY_LOOP ->
          "A busy loop: %s ran and ran,%s and used %s of processor time"
              .formatted(first.name(), where(first) + ",", seconds(first.cpuMillis()));
      case NEVER_STARTED -> neverStarted(first);
      case KEPT_LOCK ->
          waits(first)
              + " for a lock that %s took and never gave back: that thread has ended"
                  .formatted(first.heldBy());
      case CHILD ->
          waits(first) + " for a child process: for its end, or for what it says or reads";
      case LOST_SIGNAL -> waits(first) + lostSignal(first, proved);
      case POLLING ->
          "%s looks again and again,%s, for something that did not happen"
              .formatted(first.name(), where(first));
      case SLOW ->
          "%s was still at work,%s: slow, as far as could be seen"
              .formatted(first.name(), where(first));
    };
  }

  private static String lostSignal(ThreadDoing first, boolean proved) {
    String what = first.activity() == Activity.WAITS_FOR_RESULT ? "a result" : "a signal";
    return " for "
        + what
        + (proved ? ", and nobody is left who could give it" : " that has not come");
  }

  private static String neverStarted(ThreadDoing first) {
    return first.activity() == Activity.WAITS_FOR_TASK_NOT_BEGUN
        ? waits(first) + " for the result of a task, and there is one that no thread has ever begun"
        : waits(first) + " for something that nobody is left to do";
  }

  private static String notStarted(Hang hang) {
    return hang.threadNotStarted() ? " There is a thread that was made and never started." : "";
  }

  private static String circle(Hang hang) {
    int size = hang.threads().size();
    return IntStream.range(0, size)
        .mapToObj(i -> waits(hang.threads().get(i)) + wanted(hang.threads().get(i)))
        .collect(Collectors.joining(", and "));
  }

  private static String wanted(ThreadDoing thread) {
    if (thread.activity() == Activity.WAITS_FOR_THREAD) {
      return " for " + thread.heldBy() + " to end";
    }
    String what = thread.waitsFor().isEmpty() ? "a lock" : "the lock on " + thread.waitsFor();
    return " for " + what + " that " + thread.heldBy() + " holds";
  }

  private static String waits(ThreadDoing thread) {
    return thread.name() + " waits" + where(thread);
  }

  /** With a blank in front, or an empty string. */
  private static String where(ThreadDoing thread) {
    String place = ThreadsText.place(thread.file(), thread.line());
    String in = thread.in().isEmpty() ? "" : " in " + thread.in();
    return place.isEmpty() ? in : in + " at " + place;
  }

  private static String seconds(long millis) {
    return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
  }
}
