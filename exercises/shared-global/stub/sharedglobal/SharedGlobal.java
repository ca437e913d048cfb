// SPDX-License-Identifier: CC0-1.0
package sharedglobal;

import java.util.List;

/** One number for the whole process, and two functions that add to it. */
public final class SharedGlobal {
  /** The number. */
  public static int n = 100;

  private SharedGlobal() {}

  /** Adds one to {@link #n} and tells what it saw, as "test". */
  public static Seen test() {
    throw new UnsupportedOperationException("Nobody adds yet.");
  }

  /** Adds one to {@link #n} and tells what it saw, as "demo". */
  public static Seen demo() {
    throw new UnsupportedOperationException("Nobody adds here either.");
  }

  /**
   * First {@link #test}, then {@link #demo}, with nobody's help.
   *
   * @return what each of them saw, in this order
   */
  public static List<Seen> runInMain() {
    throw new UnsupportedOperationException("Nothing is called yet.");
  }

  /**
   * {@link #test} in one new thread of this process, {@link #demo} in another one.
   *
   * @return what test saw and what demo saw, in this order
   * @throws InterruptedException if the caller is interrupted while it waits
   */
  public static List<Seen> runInTwoThreads() throws InterruptedException {
    throw new UnsupportedOperationException("There are no two threads yet.");
  }

  /**
   * What one call of {@link #test} or {@link #demo} saw.
   *
   * @param who "test" or "demo"
   * @param value of {@link #n}, right after this call had added its one
   * @param pid of the process that it ran in
   * @param threadId of the thread that it ran in
   * @param threadName of the thread that it ran in
   */
  public record Seen(String who, int value, long pid, long threadId, String threadName) {
    /** As in "test===4711 where the value of n is 101". */
    public String line() {
      throw new UnsupportedOperationException("There is nothing to print yet.");
    }
  }
}
