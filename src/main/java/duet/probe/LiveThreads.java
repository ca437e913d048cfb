package duet.probe;

import duet.kit.Crew;
import duet.kit.ThreadDoing;
import java.util.List;

/** What is known of the threads of the runner between and during checks. */
final class LiveThreads {
  private long netsSeen;

  List<ThreadDoing> now() {
    return Crew.leftovers();
  }

  /**
   * Whether nothing of the last check can still run by itself, so that the runner is fit for
   * another one.
   */
  boolean atRest() {
    return Crew.leftovers().isEmpty();
  }

  /** Whether a wait has come to its safety net since this was last asked. */
  boolean netReached() {
    long seen = netsSeen;
    netsSeen = Crew.netsReached();
    return netsSeen > seen;
  }
}
