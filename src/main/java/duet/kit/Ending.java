package duet.kit;

import java.lang.management.ThreadInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Brings a crew to its end, and knows what is left of it. */
final class Ending {
  private static final long TURN_MILLIS = 2;

  /** How long unwound or interrupted threads have to leave by themselves, in turns. */
  private static final int TURNS = 5;

  private static final int MOST_ROUNDS = 100;

  /** Where idleness cannot be proved, so long without a thread in motion will do, in turns. */
  private static final int QUIET_TURNS = 20;

  private final Crew crew;
  private final Members members;
  private int quietTurns;

  Ending(Crew crew, Members members) {
    this.crew = crew;
    this.members = members;
  }

  /** Waits until nobody can run any more, and interrupts who waits; gives up after a while. */
  void await() {
    boolean over = settles();
    int rounds = 0;
    while (interruptWaiting() > 0 || !over) {
      over = settles();
      if (over || ++rounds == MOST_ROUNDS) {
        return;
      }
    }
  }

  /** Whether nobody can run any more, within some turns. */
  private boolean settles() {
    for (int turn = 0; turn < TURNS; turn++) {
      if (over()) {
        return true;
      }
      Nap.ofMillis(TURN_MILLIS);
    }
    return false;
  }

  /** Ids of the threads that are left. */
  Set<Long> left() {
    return members.ofSubmission().stream().map(ThreadInfo::getThreadId).collect(Collectors.toSet());
  }

  private boolean over() {
    List<ThreadInfo> alive = members.ofSubmission();
    if (alive.stream().anyMatch(Ending::canRunByItself)) {
      quietTurns = 0;
      return false;
    }
    quietTurns++;
    // Not only those of the submission: a shared pool's worker may have been sent after a task.
    return members.alive().isEmpty()
        || (crew.canProveIdle() ? crew.restsFor(TURN_MILLIS) : quietTurns >= QUIET_TURNS);
  }

  /** Whether a thread can run without anybody's doing: no idle worker and no endless wait. */
  static boolean canRunByItself(ThreadInfo info) {
    return !Stillness.ofAll(List.of(info), Set.of());
  }

  /** Interrupts who waits for anything but work; how many those are. */
  private int interruptWaiting() {
    Map<Long, Thread> threads = platformThreads();
    List<Thread> waiting =
        members.ofSubmission().stream()
            .filter(info -> info.getThreadState() != Thread.State.RUNNABLE)
            .filter(info -> !IdlePool.isIdle(info) && !IdlePool.servesOthers(info))
            .map(info -> threads.get(info.getThreadId()))
            .filter(Objects::nonNull)
            .toList();
    waiting.forEach(Ending::interrupt);
    return waiting.size();
  }

  private static Map<Long, Thread> platformThreads() {
    Map<Long, Thread> byId = new HashMap<>();
    PlatformThreads.all().forEach(thread -> byId.put(PlatformThreads.idOf(thread), thread));
    return byId;
  }

  /** A thread class of the submission may override this to do anything. */
  private static void interrupt(Thread thread) {
    try {
      thread.interrupt();
    } catch (Throwable whatTheSubmissionThrows) {
      return; // it wants no interrupt, and stays a leftover
    }
  }
}
