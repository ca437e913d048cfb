package overlapevidence.checks;

import java.util.List;
import overlapevidence.Event;

/**
 * One question to the submission, and what it has to answer.
 *
 * @param call the call as a student would write it
 * @param trace what it is about
 * @param asked makes the call
 * @param expected the right answer, in words
 */
record Question(String call, Trace trace, Asked asked, String expected) {
  /** Calls the submission and puts its answer into words, on a thread of its own. */
  @FunctionalInterface
  interface Asked {
    String answer(List<Event> trace);
  }

  /** The name of the method that is called. */
  String method() {
    return call.substring(0, call.indexOf('('));
  }
}
