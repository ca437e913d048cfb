package duet.course;

/** How far a student has come with one exercise. */
public enum State {
  /** Nothing but the stub lies there, and it was never graded. */
  NOT_BEGUN("not-begun"),
  /** It was changed or graded, and the last grading did not give all points. */
  BEGUN("begun"),
  /** The last grading gave all points. */
  DONE("done");

  private final String word;

  State(String word) {
    this.word = word;
  }

  /** How it is written in files, options and tables. */
  public String word() {
    return word;
  }
}
