package duet.report;

/**
 * Which grader, on which machine.
 *
 * @param version of Duet
 * @param java the version of the JVM that graded
 * @param processors usable processors
 * @param seed the assignment's seed
 */
public record GraderInfo(String version, String java, int processors, String seed) {}
