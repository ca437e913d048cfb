package duet.course;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import duet.score.Score;
import java.util.Map;

/**
 * What gradings of one exercise came to, in whole points of at least 0.
 *
 * @param best the most sure points that any grading gave
 * @param possible what a right submission earned at the last grading
 * @param earned the sure points of the last grading
 * @param undecided the points of the last grading that the machine could not decide
 * @param when the last grading was, in ISO-8601, UTC
 * @param others what another version of Duet keeps here
 */
public record Standing(
    int best, int possible, int earned, int undecided, String when, Map<String, Object> others) {
  /** Refuses what cannot be. */
  public Standing {
    if (earned < 0 || undecided < 0 || best < earned || possible < earned + undecided) {
      throw new IllegalArgumentException("no such points");
    }
    when = when == null ? "" : when;
    others = Kept.copy(others);
  }

  @JsonCreator
  static Standing read(
      @JsonProperty(value = "best", required = true) int best,
      @JsonProperty(value = "possible", required = true) int possible,
      @JsonProperty(value = "earned", required = true) int earned,
      @JsonProperty(value = "undecided", required = true) int undecided,
      @JsonProperty("when") String when,
      @JsonAnySetter Map<String, Object> others) {
    return new Standing(best, possible, earned, undecided, when, others);
  }

  /** After the first grading. */
  static Standing first(Score score, String when) {
    return new Standing(0, 0, 0, 0, when, Map.of()).after(score, when);
  }

  /** After one more grading. */
  Standing after(Score score, String when) {
    return new Standing(
        Math.max(best, score.earned()),
        score.possible(),
        score.earned(),
        score.undecided(),
        when,
        others);
  }

  /** Whether the last grading gave all points. */
  public boolean hasAllPoints() {
    return possible > 0 && earned == possible;
  }

  /** What another version of Duet keeps here. */
  @JsonAnyGetter
  @Override
  public Map<String, Object> others() {
    return others;
  }
}
