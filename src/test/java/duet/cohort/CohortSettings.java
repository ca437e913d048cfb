package duet.cohort;

import java.nio.file.Path;
import java.util.List;

/**
 * What cohort to make. The same settings make the same bytes.
 *
 * @param seed of all that is drawn
 * @param students how many, at least 2: a folder with one folder in it is taken for a wrapping
 * @param exercises ids; everybody answers all of them
 * @param shares how many are to be faulty
 * @param form how it is written
 * @param home the folder with {@code exercises}, {@code solutions} and the corpus of attacks
 */
public record CohortSettings(
    long seed, int students, List<String> exercises, Shares shares, Form form, Path home) {
  /** Refuses what makes no cohort. */
  public CohortSettings {
    exercises = List.copyOf(exercises);
    if (students < 2 || students > 99_999) {
      throw new IllegalArgumentException("a cohort has 2 to 99999 students, not " + students);
    }
    if (exercises.isEmpty()) {
      throw new IllegalArgumentException("name at least one exercise");
    }
  }

  /** How a cohort is written. */
  public enum Form {
    /** A folder a student, {@code s-0001}. */
    FOLDERS,
    /** Moodle's download, a zip with names of people in it. */
    MOODLE
  }

  /**
   * Of a hundred answers, how many are faulty; the others are right and wrong ones that run, half
   * and half.
   *
   * @param broken do not compile
   * @param hostile are refused
   * @param hanging come to no end, which costs seconds each
   */
  public record Shares(int broken, int hostile, int hanging) {
    /** Twelve of a hundred. */
    public static final Shares USUAL = new Shares(7, 4, 1);

    /** Refuses more than all. */
    public Shares {
      if (broken < 0 || hostile < 0 || hanging < 0 || broken + hostile + hanging > 100) {
        throw new IllegalArgumentException("shares are of a hundred, together at most 100");
      }
    }
  }
}
