// SPDX-License-Identifier: CC0-1.0
package twonotepads;

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
    print("then");
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
