// SPDX-License-Identifier: CC0-1.0
package stopflag;

import java.util.OptionalInt;

/** Works until it is told to stop, and keeps the newest message for whoever asks. */
public final class Worker implements Runnable {
  /**
   * A worker that has not been stopped and has no message.
   *
   * @param step what it does again and again
   */
  public Worker(Step step) {
    throw new UnsupportedOperationException("There is no worker yet.");
  }

  /** Does the step again and again, until somebody has called {@link #stop}. */
  @Override
  public void run() {
    throw new UnsupportedOperationException("Nobody works yet.");
  }

  /** Tells the worker to stop, for good; does not wait until it has. */
  public void stop() {
    throw new UnsupportedOperationException("Nobody can be stopped yet.");
  }

  /**
   * Puts a message into the box, in place of the one that was there.
   *
   * @param message any number
   */
  public void publish(int message) {
    throw new UnsupportedOperationException("Nothing is published yet.");
  }

  /** The newest message, which stays in the box; empty as long as there never was one. */
  public OptionalInt poll() {
    throw new UnsupportedOperationException("Nobody looks into the box yet.");
  }
}
