package duet.bulk.summary;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import duet.report.Calibration;
import java.util.List;
import java.util.SortedMap;

/**
 * A cohort, graded, without a name of anybody: written as {@code cohort.json}.
 *
 * @param formatVersion the version of the JSON form
 * @param layout how the cohort was read
 * @param version of Duet
 * @param java that graded
 * @param seed the assignment's seed
 * @param submissions how many there are
 * @param reported how many have a report
 * @param decided how many have a final score
 * @param calibrations what was known of the hosts when they graded, each once, the first first
 * @param byHand what people decided about marks
 * @param exercises how each exercise went
 * @param marks of everybody
 */
@JsonPropertyOrder({
  "formatVersion",
  "layout",
  "version",
  "java",
  "seed",
  "submissions",
  "reported",
  "decided",
  "calibrations",
  "byHand",
  "exercises",
  "marks"
})
public record CohortReport(
    int formatVersion,
    String layout,
    String version,
    String java,
    String seed,
    int submissions,
    int reported,
    int decided,
    List<Calibration> calibrations,
    ByHand byHand,
    List<OfExercise> exercises,
    List<Mark> marks) {
  /** The version of the JSON form. */
  public static final int FORMAT_VERSION = 1;

  /**
   * What people decided.
   *
   * @param changed how many marks of single submissions
   * @param voided how many checks count for nobody
   */
  @JsonPropertyOrder({"changed", "voided"})
  public record ByHand(int changed, int voided) {}

  /**
   * What one submission earned.
   *
   * @param submission what it is called
   * @param earned the sure points
   * @param undecided points that nobody can tell yet
   * @param possible what a right one earns
   * @param isFinal whether a gradebook may take it
   */
  @JsonPropertyOrder({"submission", "earned", "undecided", "possible", "final"})
  public record Mark(
      String submission,
      int earned,
      int undecided,
      int possible,
      @com.fasterxml.jackson.annotation.JsonProperty("final") boolean isFinal) {}

  /**
   * How an exercise went.
   *
   * @param id its id
   * @param title its title
   * @param possible what a right answer earns
   * @param earned points to how many earned them, among those that are final
   * @param statuses how far the gradings came, and how many each
   * @param checks how each promise went
   * @param zeros who has no point, and why
   * @param mistakes what those who lost points may believe
   * @param known who handed in what equals a shipped solution
   * @param undecided what a person has to look at, and why
   */
  @JsonPropertyOrder({
    "id",
    "title",
    "possible",
    "earned",
    "statuses",
    "checks",
    "zeros",
    "mistakes",
    "known",
    "undecided"
  })
  public record OfExercise(
      String id,
      String title,
      int possible,
      SortedMap<Integer, Integer> earned,
      SortedMap<String, Integer> statuses,
      List<OfCheck> checks,
      List<Reason> zeros,
      List<Mistake> mistakes,
      List<Known> known,
      List<Reason> undecided) {}

  /**
   * How a promise went.
   *
   * @param id of its check
   * @param promise what was promised
   * @param points what a pass earns
   * @param outcomes word to how many, as they were found
   * @param changed of how many submissions a person decided the mark
   * @param voided why it counts for nobody; empty where it counts
   */
  @JsonPropertyOrder({"id", "promise", "points", "outcomes", "changed", "voided"})
  public record OfCheck(
      String id,
      String promise,
      int points,
      SortedMap<String, Integer> outcomes,
      int changed,
      String voided) {
    /** How many broke it. */
    public int broken() {
      return outcomes.getOrDefault("failed", 0) + outcomes.getOrDefault("unfinished", 0);
    }
  }

  /** A submission and a sentence about it. */
  @JsonPropertyOrder({"submission", "why"})
  public record Reason(String submission, String why) {}

  /**
   * What some may believe, since they broke just the promises that a shipped wrong answer breaks.
   *
   * @param ids the misconceptions that fit, one or more
   * @param sentences what they say
   * @param submissions whose they may be
   */
  @JsonPropertyOrder({"ids", "sentences", "submissions"})
  public record Mistake(List<String> ids, List<String> sentences, List<String> submissions) {}

  /**
   * A shipped solution that some handed in, if names, layout and comments are not looked at.
   *
   * @param solution {@code right/latch}
   * @param submissions who
   */
  @JsonPropertyOrder({"solution", "submissions"})
  public record Known(String solution, List<String> submissions) {}
}
