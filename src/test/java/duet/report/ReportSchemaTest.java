package duet.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every report that is shown or written anywhere keeps to the schema, and the schema is strict. */
class ReportSchemaTest {
  private final Schema schema = schema();

  @TestFactory
  Stream<DynamicTest> every_example_keeps_to_the_schema() {
    return ExampleReports.all().entrySet().stream()
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.getKey(), () -> valid(JsonReport.text(example.getValue()))));
  }

  @Test
  void an_unknown_key_or_word_is_refused() {
    String json = JsonReport.text(ExampleReports.hang());
    assertThat(errors(json.replace("\"possible\"", "\"posible\""))).isNotEmpty();
    assertThat(errors(json.replace("\"unfinished\"", "\"timeout\""))).isNotEmpty();
    assertThat(errors(json.replace("\"heldBy\"", "\"owner\""))).isNotEmpty();
    assertThat(errors(json.replace("\"deadlock\"", "\"timed-out\""))).isNotEmpty();
    assertThat(errors(json.replace("\"graded\"", "\"done\""))).isNotEmpty();
    String calibrated = JsonReport.text(ExampleReports.undecided());
    assertThat(errors(calibrated.replace("\"deviates\"", "\"flips\""))).isNotEmpty();
    assertThat(errors(calibrated.replace("\"jobs\"", "\"slots\""))).isNotEmpty();
  }

  @Test
  void an_outcome_without_its_message_is_refused() {
    String json = JsonReport.text(ExampleReports.firstFailed());
    assertThat(errors(json.replace("\"failed\"", "\"passed\""))).isNotEmpty();
    assertThat(errors(json.replace("\"not-run\"", "\"inconclusive\""))).isNotEmpty();
  }

  @Test
  void points_without_a_pass_are_refused_unless_a_person_gave_them() {
    String json = JsonReport.text(ExampleReports.firstFailed());
    assertThat(errors(json.replaceFirst("\"points\": 0", "\"points\": 1"))).isNotEmpty();
    String byHand = JsonReport.text(ExampleReports.changedByHand());
    assertThat(errors(byHand.replace("\"void\": true", "\"void\": false"))).isNotEmpty();
    assertThat(errors(byHand.replace("\"void\": false", "\"void\": true"))).isNotEmpty();
    assertThat(errors(byHand.replace("\"by\": \"T. Tutor\"", "\"by\": \"\""))).isNotEmpty();
  }

  @Test
  void half_a_character_in_the_output_cannot_break_the_report() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    JsonReport.write(ExampleReports.firstFailed(), bytes);
    String json = bytes.toString(StandardCharsets.UTF_8);
    valid(json);
    assertThat(json).contains("\uFFFD").contains("\\u001B[31m");
  }

  @Test
  void a_log_of_ci_finds_no_command_in_it_and_a_reader_the_same_text() throws IOException {
    String words = "::error::x ##[error]x ##vso[task.complete] # ## [x";
    String json = JsonTokens.text(true, out -> field(out, words));
    assertThat(json).doesNotContain("##").contains("\\u0023\\u0023[error]");
    assertThat(json.lines().map(String::strip)).noneMatch(line -> line.startsWith("::"));
    assertThat(new ObjectMapper().readTree(json).get(words).textValue()).isEqualTo(words);
  }

  private static void field(JsonGenerator out, String words) throws IOException {
    out.writeStartObject();
    JsonTokens.field(out, words, words);
    out.writeEndObject();
  }

  private void valid(String json) {
    assertThat(errors(json)).isEmpty();
  }

  private Iterable<?> errors(String json) {
    return schema.validate(json, InputFormat.JSON);
  }

  private static Schema schema() {
    try {
      String text = Files.readString(Path.of("grader", "report.schema.json"));
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
