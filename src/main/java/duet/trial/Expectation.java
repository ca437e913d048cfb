package duet.trial;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import duet.exercise.ExerciseFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What must come of a wrong solution: the content of its {@code expect.json}.
 *
 * @param misconception its id in {@code exercise.toml}
 * @param status the status of the exercise, as a report words it
 * @param mustFail the checks that must fail or stay unfinished; all others must pass
 * @param notRun the checks that must not run
 * @param may at most one check that may fail or pass
 */
public record Expectation(
    @JsonProperty(required = true) String misconception,
    @JsonProperty(required = true) String status,
    @JsonProperty(required = true) List<String> mustFail,
    @JsonProperty(required = true) List<String> notRun,
    @JsonProperty(required = true) List<String> may) {
  private static final ObjectReader READER =
      new ObjectMapper()
          .readerFor(Expectation.class)
          .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .with(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);

  /** Takes copies, and refuses what would let a check out of sight. */
  public Expectation {
    mustFail = List.copyOf(mustFail);
    notRun = List.copyOf(notRun);
    may = List.copyOf(may);
    if (may.size() > 1) {
      throw new IllegalArgumentException("may names " + may.size() + " checks; one is the most");
    }
  }

  /**
   * Reads one.
   *
   * @throws ExerciseFault if it is not as it must be
   */
  public static Expectation read(Path file) {
    try {
      return READER.readValue(Files.readString(file));
    } catch (JsonProcessingException e) {
      throw new ExerciseFault(file + " is not as it must be: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new ExerciseFault("Cannot read " + file + ": every wrong solution needs one.", e);
    }
  }
}
