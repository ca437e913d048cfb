package duet.exercise;

import java.time.Duration;

/**
 * What the check runner of an exercise may use.
 *
 * @param wall wall clock time of one check, positive; generous, since a loaded machine must not
 *     cost points
 * @param heapMegabytes heap of the runner, at least 16
 * @param outputKilobytes what is kept of the submission's output; the rest is counted and dropped
 */
public record Limits(Duration wall, int heapMegabytes, int outputKilobytes) {
  /** Refuses limits that nothing could run in. */
  public Limits {
    if (wall.isNegative() || wall.isZero()) {
      throw new IllegalArgumentException("wall must be positive, got " + wall);
    }
    if (heapMegabytes < 16) {
      throw new IllegalArgumentException("heap must be at least 16 MB, got " + heapMegabytes);
    }
    if (outputKilobytes < 0) {
      throw new IllegalArgumentException("output must not be negative, got " + outputKilobytes);
    }
  }

  /** 120 s a check, 256 MB, 64 KB. */
  public static Limits standard() {
    return new Limits(Duration.ofSeconds(120), 256, 64);
  }
}
