package duet.cli;

/** Ends a command with a sentence for the one who called it, and an exit code. */
public final class Complaint extends RuntimeException {
  private final ExitCode exitCode;

  /**
   * Says what is wrong and what to do about it.
   *
   * @param exitCode what the process ends with
   * @param sentences one or two
   */
  public Complaint(ExitCode exitCode, String sentences) {
    super(sentences);
    this.exitCode = exitCode;
  }

  /** Of input that cannot be used. */
  public static Complaint unusable(String sentences) {
    return new Complaint(ExitCode.UNUSABLE, sentences);
  }

  /** What the process ends with. */
  public ExitCode exitCode() {
    return exitCode;
  }
}
