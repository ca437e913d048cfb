package duet.kit;

import java.lang.management.ThreadInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Says what everybody is doing in a JVM in which a check hangs: the thread of the check itself, and
 * all that came to life after the onlooker. For the runner, which must tell it before it is killed;
 * checks have {@link Crew#doing}.
 */
public final class Onlooker {
  private final Members born = new Members();
  private final long checker = Thread.currentThread().getId();

  /** Looks on from now; made on the thread that will run the checks. */
  public Onlooker() {}

  /**
   * What the threads are doing, by name; the first 32. A last row stands for threads that were made
   * and not started, where there are any.
   */
  public List<ThreadDoing> doing() {
    List<ThreadInfo> threads = new ArrayList<>(born.ofSubmission());
    Arrays.stream(Members.JVM.getThreadInfo(new long[] {checker}, Members.DEEPEST))
        .filter(Objects::nonNull)
        .forEach(threads::add);
    List<ThreadDoing> doing = new ArrayList<>(Doing.of(threads));
    if (Unstarted.any()) {
      doing.add(ThreadDoing.notStarted());
    }
    return doing;
  }
}
