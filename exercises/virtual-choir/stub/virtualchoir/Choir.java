// SPDX-License-Identifier: CC0-1.0
package virtualchoir;

import java.util.List;
import java.util.function.IntConsumer;

/** A choir in which every voice has a singer of its own. */
public final class Choir {
  private Choir() {}

  /**
   * Has each singer sing, all together, and waits for all of them.
   *
   * @param singers how many, at least 0
   * @param song is given the number of the singer
   * @return what the songs have thrown, in any order
   * @throws InterruptedException if the caller is interrupted while it waits; all singers have
   *     ended by then
   */
  public static List<Throwable> sing(int singers, IntConsumer song) throws InterruptedException {
    throw new UnsupportedOperationException("Nobody sings yet.");
  }

  /**
   * As {@link #sing}, with a limit to how many sing at the same time.
   *
   * @param max the most, at least 1
   */
  public static List<Throwable> singAtStand(int singers, int max, IntConsumer song)
      throws InterruptedException {
    throw new UnsupportedOperationException("Nobody sings yet.");
  }
}
