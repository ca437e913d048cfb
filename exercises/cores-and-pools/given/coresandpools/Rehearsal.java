// SPDX-License-Identifier: CC0-1.0
package coresandpools;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Two tasks that wait for each other, in a pool with two threads, on however many processors. */
public final class Rehearsal {
  private Rehearsal() {}

  /** Prints how many of the two were in flight at the same time. */
  public static void main(String[] args) throws Exception {
    CyclicBarrier together = new CyclicBarrier(2);
    Callable<Integer> task = together::await;
    ExecutorService pool = Executors.newFixedThreadPool(2);
    System.out.println("peak=" + Pools.peak(pool, List.of(task, task)));
    pool.shutdown();
  }
}
