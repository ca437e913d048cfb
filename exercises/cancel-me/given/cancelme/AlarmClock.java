// SPDX-License-Identifier: CC0-1.0
package cancelme;

import java.time.Duration;

/** A clock that runs at its own pace. */
public interface AlarmClock {
  /**
   * Has an action run, on some thread, when so much time is over on this clock. Comes back at once.
   */
  void alarm(Duration after, Runnable action);
}
