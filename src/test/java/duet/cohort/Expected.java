package duet.cohort;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What all of a cohort must get: the file {@code expected.json} beside it.
 *
 * @param seed that it was made with
 * @param answers of all students to all exercises
 */
@JsonPropertyOrder({"seed", "answers"})
public record Expected(long seed, List<Answer> answers) {
  /** Its name. */
  public static final String NAME = "expected.json";

  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** Takes a copy. */
  public Expected {
    answers = List.copyOf(answers);
  }

  /** What an answer was made to be. */
  public enum Kind {
    /** A right one. */
    RIGHT,
    /** A wrong one that runs, or that a shipped expectation says is refused. */
    WRONG,
    /** Does not compile. */
    BROKEN,
    /** Must be refused. */
    HOSTILE,
    /** Comes to no end. */
    HANGING
  }

  /**
   * One student's answer to one exercise.
   *
   * @param student such as {@code s-0001}
   * @param label what the folder or the entry in the download is called
   * @param exercise id
   * @param kind what it was made to be
   * @param model of what it is a variant
   * @param sha256 of its files
   * @param must what it must get
   */
  @JsonPropertyOrder({"student", "label", "exercise", "kind", "model", "sha256", "must"})
  public record Answer(
      String student,
      String label,
      String exercise,
      Kind kind,
      String model,
      String sha256,
      Must must) {}

  /** Reads that of a folder that the generator has written. */
  public static Expected read(Path folder) throws IOException {
    return MAPPER.readValue(Files.readAllBytes(folder.resolve(NAME)), Expected.class);
  }

  void write(Path folder) throws IOException {
    Files.write(folder.resolve(NAME), MAPPER.writeValueAsBytes(this));
  }
}
