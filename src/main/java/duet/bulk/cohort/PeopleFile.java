package duet.bulk.cohort;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Whose the submissions are, kept beside the marks, so that these can be made anew when the
 * download is gone.
 */
public final class PeopleFile {
  /** Its name, in the folder of names. */
  public static final String NAME = "people.json";

  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private PeopleFile() {}

  @JsonPropertyOrder({"layout", "submissions", "oddities"})
  private record Content(String layout, List<Submission> submissions, List<Oddity> oddities) {}

  @JsonPropertyOrder({"id", "label", "people"})
  private record Submission(String id, String label, List<Person> people) {}

  /** The file's content. */
  public static byte[] bytes(Cohort cohort) {
    try {
      return MAPPER.writeValueAsBytes(
          new Content(
              cohort.layout(),
              cohort.handins().stream()
                  .map(each -> new Submission(each.id(), each.label(), each.people()))
                  .toList(),
              cohort.oddities()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record that is no JSON", e);
    }
  }

  /**
   * Reads one.
   *
   * @return the cohort, of which nothing can be graded any more: its places are gone
   * @throws CohortFault if it is none
   */
  public static Cohort read(Path file) throws IOException, CohortFault {
    try {
      Content content = MAPPER.readValue(Files.readAllBytes(file), Content.class);
      return new Cohort(
          content.layout(),
          content.submissions().stream()
              .map(each -> new Handin(each.id(), each.label(), each.people(), Path.of("")))
              .toList(),
          content.oddities());
    } catch (JsonProcessingException e) {
      throw new CohortFault(
          "The file %s cannot be read: %s.".formatted(file, e.getOriginalMessage()), e);
    }
  }
}
