package duet.kit;

/**
 * An outcome of a stress test and how often it was observed.
 *
 * @param id what the actors and the arbiter saw, as jcstress writes it: {@code 1, 2}
 * @param count in how many samples, 0 or more
 * @param expect {@code acceptable}, {@code interesting} or {@code forbidden}; empty until the
 *     grader has judged it
 * @param sentence what it means; empty until the grader has judged it
 */
public record OutcomeSeen(String id, long count, String expect, String sentence) {}
