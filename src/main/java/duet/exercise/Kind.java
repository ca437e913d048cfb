package duet.exercise;

/** How a check finds out. */
public enum Kind {
  /** A JUnit method that forces schedules with the kit. */
  FORCED,
  /** A jcstress test that counts outcomes. */
  STRESS,
  /** An ArchUnit rule on bytecode. */
  STRUCTURE
}
