package duet.kit;

/**
 * One process of a submission, as it was seen: a row of the tree of processes. Never a process id,
 * which differs from run to run.
 *
 * @param name what it is called here: {@code the submission}, {@code child 1}
 * @param parent the name of the process that started it, or an empty string
 * @param runs what it runs, such as a class or a program, or an empty string where that is not told
 * @param owns what its own memory held, such as {@code nums = [11, 22]}, or an empty string
 */
public record ProcessSeen(String name, String parent, String runs, String owns) {}
