package duet.bulk.overrides;

import duet.check.MarkOverride;

/**
 * One row of the table.
 *
 * @param submission whose mark it is about, or {@link #ALL}
 * @param exercise the id of the exercise
 * @param check the id of the check in it
 * @param mark what was decided
 */
public record Decision(String submission, String exercise, String check, MarkOverride mark) {
  /** Stands for every submission. */
  public static final String ALL = "*";

  /** Whether it is about every submission. */
  public boolean forAll() {
    return submission.equals(ALL);
  }

  /** Whether it is about that check. */
  boolean isAbout(String anExercise, String aCheck) {
    return exercise.equals(anExercise) && check.equals(aCheck);
  }
}
