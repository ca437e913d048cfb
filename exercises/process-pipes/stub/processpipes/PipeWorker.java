// SPDX-License-Identifier: CC0-1.0
package processpipes;

import java.io.IOException;
import java.util.List;

/** A process that reverses texts, and the one who talks to it. */
public final class PipeWorker {
  private PipeWorker() {}

  /**
   * What the child does.
   *
   * @param args none for a worker that answers frames
   */
  public static void main(String[] args) throws IOException {
    throw new UnsupportedOperationException("There is no child yet.");
  }

  /**
   * Starts a child.
   *
   * @throws IOException if it cannot be started
   */
  public static PipeWorker start() throws IOException {
    throw new UnsupportedOperationException("Nothing is started yet.");
  }

  /**
   * Sends a text and waits for the answer.
   *
   * @throws IOException if the child ends before it has answered
   */
  public String call(String text) throws IOException {
    throw new UnsupportedOperationException("Nobody is called yet.");
  }

  /**
   * Sends all texts and waits for all answers.
   *
   * @param texts any number, of any size
   * @return the answers, in order
   * @throws IOException if the child ends before it has answered all
   */
  public List<String> callAll(List<String> texts) throws IOException {
    throw new UnsupportedOperationException("Nobody is called yet.");
  }

  /**
   * Lets the child end, and waits for that.
   *
   * @return its exit code
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public int close() throws InterruptedException {
    throw new UnsupportedOperationException("Nothing is closed yet.");
  }

  /** The id of the child's process. */
  public long pid() {
    throw new UnsupportedOperationException("There is no child yet.");
  }

  /**
   * Has three processes find out how many words have an A once they are in capital letters.
   *
   * @param words without blanks and line ends
   */
  public static long threeStage(List<String> words) throws IOException, InterruptedException {
    throw new UnsupportedOperationException("There is no pipeline yet.");
  }
}
