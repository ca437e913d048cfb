package duet.kit;

/**
 * An exception that ended a thread of the submission.
 *
 * @param thread the thread's name, bounded
 * @param thrown what it was
 */
public record Uncaught(String thread, Thrown thrown) {}
