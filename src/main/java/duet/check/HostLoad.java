package duet.check;

import java.lang.management.ManagementFactory;

/** Whether this machine has processor time to spare. */
final class HostLoad {
  private static final double BUSY = 0.9;

  private HostLoad() {}

  /**
   * Whether some processor was idle since this was last asked; false where the system does not
   * tell.
   */
  static boolean idleProcessors() {
    if (ManagementFactory.getOperatingSystemMXBean()
        instanceof com.sun.management.OperatingSystemMXBean system) {
      double load = system.getCpuLoad();
      return load >= 0 && load < BUSY;
    }
    return false;
  }
}
