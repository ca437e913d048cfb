// SPDX-License-Identifier: CC0-1.0
package futureskitchen;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Cooks what is ordered, with a fixed number of cooks. */
public final class Kitchen implements AutoCloseable {
  /**
   * A kitchen that is open.
   *
   * @param cooks how many dishes can be cooked at the same time, at least 1
   * @throws IllegalArgumentException if there is not even one
   */
  public Kitchen(int cooks) {
    throw new UnsupportedOperationException("There is no kitchen yet.");
  }

  /**
   * Accepts a dish, and does not wait for it.
   *
   * @param dish to be called by one of the cooks
   * @throws java.util.concurrent.RejectedExecutionException if the kitchen is closed
   */
  public <T> Future<T> order(Callable<T> dish) {
    throw new UnsupportedOperationException("Nothing can be ordered yet.");
  }

  /**
   * Has all dishes cooked, and waits for them.
   *
   * @param dishes any number of them
   * @return their results, in the order of the dishes
   * @throws ExecutionException if one of them throws, with that as its cause; the others are
   *     cancelled
   * @throws InterruptedException if the thread is interrupted while it waits; all are cancelled
   * @throws java.util.concurrent.RejectedExecutionException if the kitchen is closed
   */
  public <T> List<T> banquet(List<Callable<T>> dishes)
      throws InterruptedException, ExecutionException {
    throw new UnsupportedOperationException("There are no banquets yet.");
  }

  /**
   * Has all dishes cooked, and waits for the first that is ready; the others are cancelled.
   *
   * @param dishes at least one
   * @return the result of that dish
   * @throws ExecutionException if all of them throw, with what one of them threw as its cause
   * @throws InterruptedException if the thread is interrupted while it waits; all are cancelled
   * @throws java.util.concurrent.RejectedExecutionException if the kitchen is closed
   */
  public <T> T fastest(List<Callable<T>> dishes) throws InterruptedException, ExecutionException {
    throw new UnsupportedOperationException("Nobody is in a hurry yet.");
  }

  /**
   * Accepts nothing more and waits until all that was accepted is cooked and the cooks are gone. If
   * the thread is interrupted, the cooks are interrupted and nothing new is begun.
   */
  @Override
  public void close() {
    throw new UnsupportedOperationException("The kitchen never closes.");
  }
}
