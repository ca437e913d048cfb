package duet.cli;

/** After which gradings the exit code says that something is wrong. */
enum FailOn {
  /** After none. */
  NEVER,
  /** Where something is undecided. */
  FAULT,
  /** Where not every point was earned. */
  ANY
}
