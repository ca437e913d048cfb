// SPDX-License-Identifier: CC0-1.0
package producerconsumer;

import java.util.Iterator;
import java.util.function.Consumer;
import java.util.function.Function;

/** Leads inputs through workers to a consumer. */
public final class Pipeline<I, O> {
  /**
   * A pipeline that is not running yet.
   *
   * @param capacity for how many inputs that wait, and for how many outputs, there is room; at
   *     least 1
   * @param workers how many pieces are worked on at the same time, at least 1
   * @param work what makes an output of an input
   * @throws IllegalArgumentException if there is no room, or nobody to work
   */
  public Pipeline(int capacity, int workers, Function<? super I, ? extends O> work) {
    throw new UnsupportedOperationException("There is no pipeline yet.");
  }

  /**
   * Leads all inputs through, and comes back when all is done and nobody is left.
   *
   * @param in the inputs
   * @param out gets every output, on the calling thread
   * @throws InterruptedException if the calling thread is interrupted while it waits
   */
  public void run(Iterator<? extends I> in, Consumer<? super O> out) throws InterruptedException {
    throw new UnsupportedOperationException("Nothing runs yet.");
  }
}
