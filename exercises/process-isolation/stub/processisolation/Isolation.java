// SPDX-License-Identifier: CC0-1.0
package processisolation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** One program, two globals, and as many processes as you like. */
public final class Isolation {
  /** A global of this process. Every process that runs this class has one. */
  public static List<Integer> nums = new ArrayList<>(List.of(11, 22));

  /** Another one. */
  public static int n = 100;

  private Isolation() {}

  /**
   * What a child does: it takes over the start values, prints its state, and prints it again after
   * each cue.
   *
   * @param args the job, and then the start values
   * @throws IOException if its input cannot be read
   */
  public static void main(String[] args) throws IOException {
    throw new UnsupportedOperationException("The child does nothing yet.");
  }

  /**
   * Starts a child of this process and comes back at once.
   *
   * @param job work1, work2, test or demo
   * @param startValues what the child begins with
   * @return the child, which now waits for cues
   * @throws IOException if it cannot be started
   */
  public static Process startOnly(String job, List<Integer> startValues) throws IOException {
    throw new UnsupportedOperationException("Nobody starts a child yet.");
  }

  /**
   * Starts a child, sends it all the cues, lets its input end, and comes back when it is over.
   *
   * @param job work1, work2, test or demo
   * @param startValues what the child begins with
   * @param cues what it is told, one after the other
   * @return all its state lines, the first one too
   * @throws Exception if it cannot be started, or the caller is interrupted while it waits
   */
  public static List<String> runToEnd(String job, List<Integer> startValues, List<String> cues)
      throws Exception {
    throw new UnsupportedOperationException("Nobody runs a child to its end yet.");
  }
}
