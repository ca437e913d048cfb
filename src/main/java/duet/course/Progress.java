package duet.course;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import duet.report.ExerciseReport;
import java.util.Map;
import java.util.Optional;

/**
 * How far a student has come.
 *
 * @param formatVersion of the file; one of a newer Duet is kept as it is
 * @param current the id of the exercise that the student works on, or null
 * @param exercises what gradings came to, by id; also of exercises that this Duet does not know
 * @param others what another version of Duet keeps here
 */
@JsonPropertyOrder({"formatVersion", "current", "exercises"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Progress(
    int formatVersion,
    String current,
    Map<String, Standing> exercises,
    Map<String, Object> others) {
  /** The version of the file that this Duet writes. */
  public static final int FORMAT_VERSION = 1;

  /** Nothing graded yet. */
  public static final Progress NONE = new Progress(FORMAT_VERSION, null, Map.of(), Map.of());

  /** Takes copies. */
  public Progress {
    exercises = Kept.copy(exercises);
    others = Kept.copy(others);
  }

  @JsonCreator
  static Progress read(
      @JsonProperty(value = "formatVersion", required = true) int formatVersion,
      @JsonProperty("current") String current,
      @JsonProperty("exercises") Map<String, Standing> exercises,
      @JsonAnySetter Map<String, Object> others) {
    return new Progress(formatVersion, current, exercises, others);
  }

  /** What gradings of an exercise came to, if there were any. */
  public Optional<Standing> of(String id) {
    return Optional.ofNullable(exercises.get(id));
  }

  /** With this exercise as the one that the student works on. */
  public Progress at(String id) {
    return new Progress(formatVersion, id, exercises, others);
  }

  /**
   * After one more grading.
   *
   * @param when it was, in ISO-8601, UTC
   */
  public Progress after(ExerciseReport report, String when) {
    Standing now =
        of(report.id())
            .map(standing -> standing.after(report.score(), when))
            .orElseGet(() -> Standing.first(report.score(), when));
    return new Progress(formatVersion, report.id(), Kept.with(exercises, report.id(), now), others);
  }

  /** As if the exercise had never been graded. */
  public Progress without(String id) {
    return new Progress(formatVersion, current, Kept.without(exercises, id), others);
  }

  /** What another version of Duet keeps here. */
  @JsonAnyGetter
  @Override
  public Map<String, Object> others() {
    return others;
  }
}
