package duet.cli;

import duet.report.Isolation;

/** What is asked of a machine before strangers' code runs on it. */
final class Demand {
  private Demand() {}

  /**
   * Refuses to begin where layers are missing that are required.
   *
   * @param given what holds on this machine in that mode
   */
  static void check(IsolationMode mode, Isolation given) {
    if (mode == IsolationMode.REQUIRE && !given.missing().isEmpty()) {
      throw new Complaint(
          ExitCode.UNDECIDED,
          "Nothing was graded, since full isolation is required and this machine lacks: "
              + String.join("; ", given.missing())
              + ". The command \"duet doctor\" says what to install.");
    }
  }
}
