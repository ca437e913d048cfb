package duet.kit;

/**
 * How long the kit looks before it concludes. None of these times decides about a right submission:
 * a proof or its absence does.
 *
 * @param quietMillis how long nothing at all may move before a crew counts as idle, at least 1
 * @param netMillis the safety net: without progress for so long, and in so many turns of the
 *     checker as that time allows on a machine that is not starved, the wait ends
 * @param spinCpuMillis processor time of the submission without progress that counts as spinning
 */
public record Patience(long quietMillis, long netMillis, long spinCpuMillis) {
  /** Refuses times that are not positive. */
  public Patience {
    if (quietMillis < 1 || netMillis < 1 || spinCpuMillis < 1) {
      throw new IllegalArgumentException(
          "patience is positive, got " + quietMillis + ", " + netMillis + ", " + spinCpuMillis);
    }
  }

  /** 60 ms of quiet, a net of 20 s, 5 processor seconds of spinning. */
  public static Patience standard() {
    return new Patience(60, 20_000, 5_000);
  }
}
