package duet.kit;

import java.lang.management.ThreadInfo;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What is left of {@link IdleProof} where the kernel does not tell which threads are awake: the
 * crew shows no sign of life for a while. A thread that was woken and has not been scheduled looks
 * the same, so this proves nothing.
 */
final class IdleGuess implements IdleLook {
  private static final long QUIET_MILLIS = 400;

  private final Members members;
  private final Holds holds;
  private final long progress;
  private final List<List<Object>> signs;
  private final long ripeAt = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(QUIET_MILLIS);

  private IdleGuess(Members members, Holds holds, List<ThreadInfo> threads) {
    this.members = members;
    this.holds = holds;
    this.progress = holds.progressSoFar();
    this.signs = signsOf(threads);
  }

  /** Begins, if the crew looks idle at all. */
  static Optional<IdleLook> begin(Members members, Holds holds) {
    List<ThreadInfo> threads = members.alive();
    return Stillness.ofAll(threads, holds.view().threadIds())
        ? Optional.of(new IdleGuess(members, holds, threads))
        : Optional.empty();
  }

  @Override
  public boolean goesOn() {
    return progress == holds.progressSoFar();
  }

  @Override
  public boolean ripe() {
    return System.nanoTime() - ripeAt >= 0;
  }

  @Override
  public boolean holds() {
    List<ThreadInfo> threads = members.alive();
    return goesOn()
        && Stillness.ofAll(threads, holds.view().threadIds())
        && signs.equals(signsOf(threads));
  }

  @Override
  public boolean proves() {
    return false;
  }

  private static List<List<Object>> signsOf(List<ThreadInfo> threads) {
    return threads.stream()
        .map(
            info ->
                List.<Object>of(
                    info.getThreadId(),
                    info.getThreadState(),
                    info.getBlockedCount(),
                    info.getWaitedCount()))
        .toList();
  }
}
