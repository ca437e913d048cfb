// SPDX-License-Identifier: CC0-1.0
package twonotepads;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/** A notepad, whoever opens it, and what a process knows of itself. */
public final class TwoNotepads {
  /**
   * What a process says about itself.
   *
   * @param pid its id
   * @param parentPid the id of the process that started it, or 0
   * @param liveThreads how many threads are alive in it
   * @param mainThreadAlive whether its main thread is one of them
   * @param threadNames the names of all of them
   */
  public record Facts(
      long pid,
      long parentPid,
      int liveThreads,
      boolean mainThreadAlive,
      Set<String> threadNames) {}

  private TwoNotepads() {}

  /**
   * A notepad: it has a part of itself at work on each subtask until it gets a line.
   *
   * @param subtasks their names
   */
  public static void main(String[] subtasks) throws Exception {
    throw new UnsupportedOperationException("There is no notepad yet.");
  }

  /**
   * Opens notepads and does not wait for them.
   *
   * @param number how many
   * @param subtasks what each of them is to do
   * @return them, in the order in which they were started
   * @throws IOException if one cannot be started
   */
  public static List<Process> open(int number, List<String> subtasks) throws IOException {
    throw new UnsupportedOperationException("Nothing is opened yet.");
  }

  /** The facts about the process that calls this. */
  public static Facts self() {
    throw new UnsupportedOperationException("Nobody knows itself yet.");
  }
}
