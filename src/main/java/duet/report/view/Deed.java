package duet.report.view;

import duet.kit.Step;

/** What kind of thing a step is, by the words that the kit uses for it. */
public enum Deed {
  /** It calls something. */
  CALLS,
  /** It reads a field or an element of an array. */
  READS,
  /** It writes one. */
  WRITES,
  /** It has taken a lock. */
  TAKES_LOCK,
  /** It gives a lock back. */
  GIVES_LOCK_BACK,
  /** The check holds it there. */
  IS_HELD,
  /** It waits. */
  WAITS,
  /** Anything else, such as the end of a verse. */
  OTHER;

  /** Of a step. */
  public static Deed of(Step step) {
    String what = step.what();
    if (what.startsWith("is held") || what.endsWith("is held there") || what.contains(", held ")) {
      return IS_HELD;
    } else if (what.startsWith("gives the lock")) {
      return GIVES_LOCK_BACK;
    } else if (what.startsWith("takes the lock")) {
      return TAKES_LOCK;
    } else if (what.startsWith("waits") || what.endsWith("and waits")) {
      return WAITS;
    } else if (what.startsWith("calls ") || what.startsWith("makes a ")) {
      return CALLS;
    } else if (what.startsWith("reads ")) {
      return READS;
    }
    return what.startsWith("writes ") ? WRITES : OTHER;
  }
}
