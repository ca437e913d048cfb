package sharedglobal.checks;

import java.util.ArrayList;
import java.util.List;
import sharedglobal.SharedGlobal.Seen;

/**
 * What a record of the submission says, noted down where its code may run: its methods are that.
 */
record Told(String who, int value, long pid, long threadId, String threadName) {
  /** Asks the record; null for null. */
  static Told by(Seen seen) {
    return seen == null
        ? null
        : new Told(seen.who(), seen.value(), seen.pid(), seen.threadId(), seen.threadName());
  }

  /** Asks all of them; none for null. */
  static List<Told> byAll(List<Seen> list) {
    List<Told> told = new ArrayList<>();
    if (list != null) {
      for (Seen seen : list) {
        told.add(by(seen));
      }
    }
    return told;
  }
}
