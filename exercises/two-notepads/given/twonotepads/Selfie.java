// SPDX-License-Identifier: CC0-1.0
package twonotepads;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.TreeSet;

/**
 * Prints what a process says about itself: once while its main thread is there, once afterwards.
 */
public final class Selfie {
  private Selfie() {}

  /** Ends when both are printed. */
  public static void main(String[] args) {
    Thread main = Thread.currentThread();
    new Thread(() -> printAfter(main), "photographer").start();
    print("first");
  }

  private static void printAfter(Thread main) {
    while (main.isAlive()) {
      try {
        main.join();
      } catch (InterruptedException e) {
        return;
      }
    }
    while (!isTheLastOneThere()) {
      Thread.onSpinWait();
    }
    print("then");
  }

  /**
   * Whether the thread is there that the JVM makes when its main thread has ended, and that waits
   * for all the others. While it is being made, it has no name yet, and whoever asks for all
   * threads may even get a NullPointerException out of the JVM itself (seen on 25): a photo taken
   * then tells nothing about {@code self}.
   */
  private static boolean isTheLastOneThere() {
    try {
      for (ThreadInfo thread : ManagementFactory.getThreadMXBean().dumpAllThreads(false, false)) {
        if (thread != null && "DestroyJavaVM".equals(thread.getThreadName())) {
          return true;
        }
      }
      return false;
    } catch (NullPointerException e) {
      return false;
    }
  }

  private static void print(String when) {
    TwoNotepads.Facts facts = TwoNotepads.self();
    System.out.println(
        "selfie "
            + when
            + " pid="
            + facts.pid()
            + " parent="
            + facts.parentPid()
            + " main="
            + facts.mainThreadAlive()
            + " names="
            + new TreeSet<>(facts.threadNames()));
  }
}
