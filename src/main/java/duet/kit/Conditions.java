package duet.kit;

/**
 * Under which conditions a check runs; primitives that only work under some of them refuse the
 * others.
 *
 * @param flavour in which form the submission's classes are loaded
 * @param profile the flags that the runner was started with
 * @param earlierChecks how many checks have run in this JVM before
 * @param replay the one schedule to force instead of searching for one, as {@link Evidence#replay}
 *     named it; empty to search
 */
public record Conditions(Flavour flavour, Profile profile, int earlierChecks, String replay) {
  /** Plain classes, quick compilers, a fresh JVM, nothing to replay. */
  public static Conditions usual() {
    return new Conditions(Flavour.PLAIN, Profile.QUICK, 0, "");
  }
}
