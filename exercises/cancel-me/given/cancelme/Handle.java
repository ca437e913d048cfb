// SPDX-License-Identifier: CC0-1.0
package cancelme;

import java.time.Duration;
import java.util.Optional;

/** A download that is under way. */
public interface Handle {
  /** Asks it to stop, and does not wait until it has. */
  void cancel();

  /** Whether {@link #cancel} was called before it was over. */
  boolean isCancelled();

  /**
   * Waits until it is over, or until the limit is.
   *
   * @param limit how long, on that clock
   * @return what was downloaded; empty if the limit was over first
   * @throws InterruptedException if the calling thread is interrupted while it waits
   */
  Optional<byte[]> await(Duration limit, AlarmClock clock) throws InterruptedException;
}
