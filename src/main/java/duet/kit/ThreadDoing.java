package duet.kit;

/**
 * What one thread of a submission was doing when it was looked at.
 *
 * @param name the thread's name, bounded
 * @param state its {@link Thread.State}, as a word
 * @param file the simple name of the student's source file of its topmost frame in the submission,
 *     or an empty string
 * @param line the line in that file, or 0
 * @param in the method called from there, such as {@code Thread.join}, or an empty string
 * @param waitsFor the lock or object it waits for, by simple class name, or an empty string
 * @param heldBy the name of the thread that owns what it waits for, or an empty string
 */
public record ThreadDoing(
    String name, String state, String file, int line, String in, String waitsFor, String heldBy) {}
