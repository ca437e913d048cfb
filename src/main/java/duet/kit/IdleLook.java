package duet.kit;

/** One attempt to see that a crew cannot move by itself, begun at its construction. */
interface IdleLook {
  /** Whether the crew still looks idle; cheap, asked between two naps. */
  boolean goesOn();

  /** Whether it has been long enough for {@link #holds}. */
  boolean ripe();

  /** Looks for the last time. */
  boolean holds();

  /** Whether {@link #holds} is a proof and not merely an impression. */
  boolean proves();
}
