package duet.probe;

import duet.kit.Crew;
import duet.kit.Onlooker;
import duet.kit.ThreadDoing;
import java.util.List;

/** What is known of the threads of the runner between and during checks. */
final class LiveThreads {
  private final Onlooker onlooker = new Onlooker();
  private long netsSeen;

  /** What everybody is doing; may be asked by any thread, whatever the check is doing. */
  List<ThreadDoing> now() {
    return onlooker.doing();
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
