package duet.kit;

/** Decides who stays at a point, and keeps it there. */
interface Parking {
  /**
   * The calling thread passes a point, or stays there until it is let go.
   *
   * @param held what to tell of it if it stays
   */
  void point(SweepTrack track, String held);

  /** The calling thread is about to wait with a limit in time. */
  default void timed() {}
}
