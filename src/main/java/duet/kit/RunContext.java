package duet.kit;

import java.util.Set;

/**
 * What the runner tells the kit about the check that is about to run; set by the probe, one check
 * at a time.
 *
 * @param submissionPackage the package of the student's classes, such as {@code singdance}
 * @param givenClasses binary names of the read-only collaborators in that package, which are not
 *     the student's, and of all that is nested in them
 * @param seed the bytes that every random value of the check is drawn from
 * @param patience how long to look before giving up
 * @param portable whether to do without what only Linux tells, to exercise that mode
 * @param conditions under which conditions the check runs
 */
public record RunContext(
    String submissionPackage,
    Set<String> givenClasses,
    byte[] seed,
    Patience patience,
    boolean portable,
    Conditions conditions) {
  private static volatile RunContext current =
      new RunContext("", Set.of(), new byte[0], Patience.standard(), false);

  /** Under the usual conditions. */
  public RunContext(
      String submissionPackage,
      Set<String> givenClasses,
      byte[] seed,
      Patience patience,
      boolean portable) {
    this(submissionPackage, givenClasses, seed, patience, portable, Conditions.usual());
  }

  /** Makes this the context of the check that runs next. */
  public static void enter(RunContext context) {
    current = context;
    Unstarted.mark();
    Before.mark();
  }

  /** The context of the running check. */
  public static RunContext current() {
    return current;
  }

  /**
   * Whether a class is the student's: of the package itself, not of one below it, and none of the
   * given classes.
   *
   * @param className the binary name
   */
  boolean isSubmission(String className) {
    int end = className.lastIndexOf('.');
    String inPackage = end < 0 ? "" : className.substring(0, end);
    return inPackage.equals(submissionPackage) && !givenClasses.contains(className);
  }
}
