package duet.kit;

/** Decides who stays at a point, and keeps it there. */
interface Parking {
  /** The calling thread passes a point, or stays there until it is let go. */
  void point(SweepTrack track);

  /**
   * The calling thread is about to wait with a limit in time.
   *
   * @param nanos the limit
   */
  default void timed(long nanos) {}

  /** Whether time may pass for the calling thread without its waiting for it. */
  default boolean skipsTime() {
    return false;
  }
}
