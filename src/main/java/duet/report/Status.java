package duet.report;

/** How far the grading of one exercise came. */
public enum Status {
  /** The checks ran. */
  GRADED("graded"),
  /** The compiler refused it. */
  DOES_NOT_COMPILE("does-not-compile"),
  /** Files or methods that the exercise asks for are missing, or the files are not usable. */
  REJECTED_INPUT("rejected-input"),
  /** It uses API that submissions may not use, so it was not run. */
  REFUSED_API("refused-api"),
  /** This Java is too old for it: it counts neither way, and no points of it are possible here. */
  SKIPPED("skipped"),
  /** Our trouble. */
  GRADER_FAULT("grader-fault");

  private final String word;

  Status(String word) {
    this.word = word;
  }

  /** The word for it in reports. */
  public String word() {
    return word;
  }
}
