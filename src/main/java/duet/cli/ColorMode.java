package duet.cli;

/** When to colour. */
enum ColorMode {
  /** On a terminal, unless {@code NO_COLOR} is set. */
  AUTO,
  /** Even in a file or a pipe. */
  ALWAYS,
  /** Never. */
  NEVER
}
