// SPDX-License-Identifier: CC0-1.0
package gatekeeper;

/** A place where a number of threads meet, again and again. */
public final class MeetingPoint {
  /**
   * For so many threads.
   *
   * @param parties how many meet, at least 1
   * @param onMeet is run once a round, when all are there and before anybody leaves
   * @throws IllegalArgumentException if there is nobody to meet
   */
  public MeetingPoint(int parties, Runnable onMeet) {
    throw new UnsupportedOperationException("There is no meeting point yet.");
  }

  /**
   * Waits until all of this round are there.
   *
   * @return how many of this round had come before
   * @throws InterruptedException if the thread is interrupted while it waits; it is as if it had
   *     never come
   */
  public int await() throws InterruptedException {
    throw new UnsupportedOperationException("Nobody meets yet.");
  }
}
