package duet.bulk.regrade;

/**
 * Why a mark moved.
 *
 * @param cause what kind of reason it is
 * @param sentence that tells more
 */
public record Why(Cause cause, String sentence) {
  /** The kinds of reason, with the words that files have for them. */
  public enum Cause {
    /** A person decided about the mark. */
    OVERRIDE_ADDED("override-added"),
    /** A person decided otherwise. */
    OVERRIDE_CHANGED("override-changed"),
    /** What a person decided is no longer there. */
    OVERRIDE_REMOVED("override-removed"),
    /** The check no longer counts. */
    VOIDED("voided"),
    /** The check counts again. */
    NO_LONGER_VOID("no-longer-void"),
    /** A pass earns more or less. */
    POINTS("points-changed"),
    /** The submission was handed in later, or no more. */
    SUBMISSION("submission-only-in-one"),
    /** The check, or the exercise, is in one of the two only. */
    CHECK("check-only-in-one"),
    /** What was handed in is not the same. */
    BYTES("bytes-changed"),
    /** What the exercise checks is not the same. */
    CHECKS("checks-changed"),
    /** It was another Duet. */
    DUET("another-duet"),
    /** It was another Java. */
    JAVA("another-java"),
    /** It was another seed. */
    SEED("another-seed"),
    /** It was kept away from the machine only once. */
    ISOLATION("another-isolation"),
    /** One of the two could not tell. */
    UNDECIDED("was-undecided"),
    /** Nothing changed but what was found. */
    UNSTABLE("unstable");

    private final String word;

    Cause(String word) {
      this.word = word;
    }

    /** The word for it in files. */
    public String word() {
      return word;
    }
  }
}
