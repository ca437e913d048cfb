package duet.kit;

/** What a thread is about, as far as the JVM shows it. */
public enum Activity {
  /** It runs, or wants to. */
  RUNS,
  /** It waits for a lock that another thread holds. */
  WAITS_FOR_LOCK,
  /** It waits for a lock whose owner has ended without giving it back. */
  WAITS_FOR_KEPT_LOCK,
  /** It waits until somebody wakes it: notifies, signals, counts down, gives a permit, a value. */
  WAITS_FOR_SIGNAL,
  /** It waits for the result of a task that some thread may be at work on. */
  WAITS_FOR_RESULT,
  /** It waits for the result of a task, and there is one among those that no thread has begun. */
  WAITS_FOR_TASK_NOT_BEGUN,
  /** It waits for the end of another thread. */
  WAITS_FOR_THREAD,
  /** It waits for the end of a child process, or for what that one says or takes. */
  WAITS_FOR_CHILD,
  /** It waits for some time. */
  WAITS_FOR_TIME,
  /** The check holds it. */
  IS_HELD,
  /** It has nothing to do: a thread of a pool that waits for work, or the check's own. */
  IS_IDLE,
  /** It was made, and nobody started it. */
  NOT_STARTED
}
