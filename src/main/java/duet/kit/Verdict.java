package duet.kit;

import java.util.ArrayList;
import java.util.List;

/**
 * Ends a check early; thrown on the thread of the check only, where no code of a submission can
 * catch it.
 */
public abstract sealed class Verdict extends Error permits CheckFailed, Unfinished, Inconclusive {
  private static final long serialVersionUID = 1L;

  /** Looked at here: once the crew is unwound, who was about to start a thread never will. */
  private final boolean threadNotStarted = Unstarted.any();

  Verdict(String message) {
    super(message, null, false, false);
  }

  /**
   * What the threads were doing, with a last row that stands for threads that were made and not
   * started when this was stated, where there were any.
   *
   * @param threads what is known of those that were started
   */
  public final List<ThreadDoing> withThreadsNotStarted(List<ThreadDoing> threads) {
    List<ThreadDoing> all = new ArrayList<>(threads);
    if (threadNotStarted) {
      all.add(ThreadDoing.notStarted());
    }
    return all;
  }
}
