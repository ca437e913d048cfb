package duet.sandbox;

/**
 * How a child JVM ended.
 *
 * @param exitCode what it left, or -1 if it was still running and was killed
 * @param killed whether we ended it
 */
public record Ending(int exitCode, boolean killed) {
  /** In words, for a report. */
  public String inWords() {
    if (killed) {
      return "it was ended by the grader";
    }
    return switch (exitCode) {
      case 134 -> "its JVM crashed";
      case 137 -> "the system killed it, as happens when memory or processor time runs out";
      case 152 -> "it used up the processor time that a program may have";
      case 153 -> "it wrote a file larger than any may be";
      default -> "it exited by itself with code " + exitCode;
    };
  }
}
