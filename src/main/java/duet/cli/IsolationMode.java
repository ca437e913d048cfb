package duet.cli;

/** How much is to stand between a submission and this machine. */
public enum IsolationMode {
  /** What the machine can give; the report says what is missing. */
  AUTO,
  /** Everything, or nothing is graded. */
  REQUIRE,
  /** Nothing but limits: for code that is trusted. */
  OFF
}
