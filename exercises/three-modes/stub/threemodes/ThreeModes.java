// SPDX-License-Identifier: CC0-1.0
package threemodes;

import java.util.List;

/** The same work in three ways. */
public final class ThreeModes {
  /** Who works. */
  public enum Mode {
    /** Child processes with one worker each. */
    MULTI_PROCESS,
    /** Worker threads in this process. */
    MULTI_THREAD,
    /** Child processes with several worker threads each. */
    MULTI_PROCESS_MULTI_THREAD
  }

  /**
   * A piece of work that is done.
   *
   * @param input what was worked on
   * @param result how many divisors it has
   * @param pid the process of the worker
   * @param threadId the thread of the worker, in its process
   */
  public record Done(long input, long result, long pid, long threadId) {}

  private ThreeModes() {}

  /** What a child does. */
  public static void main(String[] args) throws Exception {
    throw new UnsupportedOperationException("There is no child yet.");
  }

  /**
   * Finds the number of divisors of each input.
   *
   * @param width how many processes, or threads, or both
   * @return in the order of the inputs
   * @throws IllegalStateException if a child was lost, with the inputs whose results are missing
   */
  public static List<Done> run(Mode mode, List<Long> inputs, int width) throws Exception {
    throw new UnsupportedOperationException("Nothing runs yet.");
  }
}
