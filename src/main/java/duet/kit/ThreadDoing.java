package duet.kit;

/**
 * What one thread of a submission was doing when it was looked at.
 *
 * @param name the thread's name, bounded, and numbered where several have the same
 * @param state its {@link Thread.State}, as a word
 * @param file the simple name of the student's source file of its topmost frame in the submission,
 *     or an empty string
 * @param line the line in that file, or 0
 * @param in the method called from there, such as {@code Thread.join}, or an empty string
 * @param waitsFor the lock or object it waits for, by simple class name, or an empty string
 * @param heldBy the name of the thread that owns what it waits for, or whose end it waits for, or
 *     an empty string
 * @param activity what it is about
 * @param cpuMillis the processor time that it has used since it was born, in milliseconds, or 0
 *     where that is not known
 */
public record ThreadDoing(
    String name,
    String state,
    String file,
    int line,
    String in,
    String waitsFor,
    String heldBy,
    Activity activity,
    long cpuMillis) {

  /** Stands for any number of threads that were made and not started. */
  static ThreadDoing notStarted() {
    return new ThreadDoing(
        "a thread", Thread.State.NEW.name(), "", 0, "", "", "", Activity.NOT_STARTED, 0);
  }
}
