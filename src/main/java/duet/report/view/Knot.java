package duet.report.view;

import duet.kit.Activity;
import duet.kit.Hang;
import duet.kit.Step;
import duet.kit.ThreadDoing;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A deadlock as a circle: each has what the one before it wants.
 *
 * @param ties one for each thread of the circle, in its order
 */
public record Knot(List<Tie> ties) {
  /** Takes a copy. */
  public Knot {
    ties = List.copyOf(ties);
  }

  /**
   * One thread of the circle.
   *
   * @param thread the thread
   * @param holds what it has, such as {@code lock A (Account)}; what keeps the one before it
   *     waiting may also be {@code its own end}
   * @param takenAt the step in which it took that; empty where that is not known
   * @param wants what it waits for
   * @param from the name of the thread that has it: the next one of the circle
   */
  public record Tie(
      ThreadDoing thread, String holds, Optional<Step> takenAt, String wants, String from) {}

  /** The circle, if that is what the hang is. */
  public static Optional<Knot> of(Hang hang, Timeline timeline) {
    if (hang.kind() != Hang.Kind.DEADLOCK) {
      return Optional.empty();
    }
    List<ThreadDoing> circle = hang.threads();
    int size = circle.size();
    return Optional.of(
        new Knot(
            IntStream.range(0, size)
                .mapToObj(i -> tie(circle, i, (i + size - 1) % size, timeline))
                .toList()));
  }

  private static Tie tie(List<ThreadDoing> circle, int at, int before, Timeline timeline) {
    ThreadDoing thread = circle.get(at);
    boolean ofLock = circle.get(before).activity() == Activity.WAITS_FOR_LOCK;
    Optional<Step> taken =
        ofLock
            ? Optional.ofNullable(timeline.lockTakenBy(thread.name())).map(Row::step)
            : Optional.empty();
    return new Tie(
        thread,
        ofLock ? lock(circle.get(before), at) : "its own end",
        taken,
        thread.activity() == Activity.WAITS_FOR_LOCK
            ? lock(thread, (at + 1) % circle.size())
            : "the end of " + thread.heldBy(),
        thread.heldBy());
  }

  /** Locks have no names; letters tell them apart. */
  private static String lock(ThreadDoing wantedBy, int index) {
    String type = wantedBy.waitsFor().isEmpty() ? "" : " (" + wantedBy.waitsFor() + ")";
    return "lock " + (index < 26 ? String.valueOf((char) ('A' + index)) : index) + type;
  }
}
