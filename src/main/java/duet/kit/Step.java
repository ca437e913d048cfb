package duet.kit;

/**
 * One step of a schedule: who did what, where.
 *
 * @param actor the role that the thread plays, such as {@code caller} or {@code singer}; never a
 *     thread name, which differs from run to run
 * @param file the simple name of the student's source file, or an empty string where none applies
 * @param line the line in that file, or 0
 * @param what what happens, in the third person present: {@code begins verse 0 and is held there}
 * @param value the value read or written, or an empty string
 */
public record Step(String actor, String file, int line, String what, String value) {}
