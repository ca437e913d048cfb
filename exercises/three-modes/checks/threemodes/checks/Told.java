package threemodes.checks;

import java.util.ArrayList;
import java.util.List;
import threemodes.ThreeModes.Done;

/**
 * What a record of the submission says, noted down where its code may run: its methods are that.
 */
record Told(long input, long result, long pid, long threadId) {
  /** Stands where there was null; no input is like this. */
  private static final Told NOTHING = new Told(Long.MIN_VALUE, 0, 0, 0);

  /** Asks all of them; none for null. */
  static List<Told> byAll(List<Done> list) {
    List<Told> told = new ArrayList<>();
    if (list != null) {
      for (Done done : list) {
        told.add(
            done == null
                ? NOTHING
                : new Told(done.input(), done.result(), done.pid(), done.threadId()));
      }
    }
    return told;
  }
}
