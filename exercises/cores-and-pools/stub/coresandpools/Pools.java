// SPDX-License-Identifier: CC0-1.0
package coresandpools;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;

/** Sizes pools by the processors that are there. */
public final class Pools {
  /** What a number of tasks is on a machine. */
  public enum Mode {
    /** One task at most. */
    SINGLE,
    /** More tasks than processors: they take turns. */
    CONCURRENT,
    /** A processor for each. */
    PARALLEL
  }

  private Pools() {}

  /**
   * How many threads are of use for pure computation.
   *
   * @param processors at least 1
   */
  public static int cpuBound(int processors) {
    throw new UnsupportedOperationException("Nobody counts threads yet.");
  }

  /**
   * How many threads are of use if they also wait.
   *
   * @param processors at least 1
   * @param waitToCompute how many times as long a thread waits as it computes, at least 0
   */
  public static int mixed(int processors, double waitToCompute) {
    throw new UnsupportedOperationException("Nobody counts threads yet.");
  }

  /** A new pool for pure computation on the processors that are there now. */
  public static ThreadPoolExecutor newCpuPool() {
    throw new UnsupportedOperationException("There is no pool yet.");
  }

  /**
   * Runs all tasks in a pool.
   *
   * @param pool stays open
   * @param tasks any number of them
   * @return the greatest number of them that were in flight at the same time
   */
  public static int peak(ExecutorService pool, List<? extends Callable<?>> tasks) throws Exception {
    throw new UnsupportedOperationException("Nothing is run yet.");
  }

  /** What so many tasks are on the processors that are there now. */
  public static Mode classifyReal(int tasks) {
    throw new UnsupportedOperationException("Nobody tells the modes apart yet.");
  }

  /**
   * Prints one line about this machine.
   *
   * @param args the number of tasks
   */
  public static void main(String[] args) {
    throw new UnsupportedOperationException("Nothing is printed yet.");
  }
}
