package duet.watch;

import duet.check.CheckResult;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** What happens while the loop waits. Results carry the number of their run: old ones are stale. */
sealed interface Event {
  /** The files were saved. */
  record Saved() implements Event {}

  /** There is nothing in a file. */
  record Emptied() implements Event {}

  /**
   * A key.
   *
   * @param done is counted down once it has been dealt with, so that nobody reads keys meanwhile
   */
  record Pressed(String key, CountDownLatch done) implements Event {}

  /** The terminal has another size. */
  record Resized() implements Event {}

  /** It is to end. */
  record Stop() implements Event {}

  /** No more keys will come. */
  record NoMoreKeys() implements Event {}

  /** It compiles, and is checked. */
  record Accepted(int run) implements Event {}

  /** A result. */
  record Told(int run, CheckResult result) implements Event {}

  /** The end of a run. */
  record Ended(int run, Found found) implements Event {}

  /** A run that could not be made, and why, in a sentence. */
  record Trouble(int run, String sentence) implements Event {}

  /** Progress was written down. */
  record Kept(List<Row> rows) implements Event {}

  /** There is something to tell that no key asked for. */
  record Notice(String sentence) implements Event {}
}
