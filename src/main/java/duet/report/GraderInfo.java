package duet.report;

import java.util.List;

/**
 * Which grader, on which machine.
 *
 * @param version of Duet
 * @param java the version of the JVM that graded
 * @param processors usable processors
 * @param seed the assignment's seed
 * @param calibrations what was known of the hosts when they graded, each once; none where nobody
 *     had looked
 */
public record GraderInfo(
    String version, String java, int processors, String seed, List<Calibration> calibrations) {
  /** Takes a copy. */
  public GraderInfo {
    calibrations = List.copyOf(calibrations);
  }

  /** One whose host nobody has calibrated. */
  public GraderInfo(String version, String java, int processors, String seed) {
    this(version, java, processors, seed, List.of());
  }
}
