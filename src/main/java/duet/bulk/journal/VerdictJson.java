package duet.bulk.journal;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import duet.check.Outcome;
import java.io.IOException;

/** Verdicts as JSON on one line, and back. */
final class VerdictJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          // What a record says beyond its components is derived.
          .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
          .addMixIn(Outcome.class, KindOfOutcome.class)
          .build();
  private static final ObjectWriter WRITER = MAPPER.writerFor(JournalLine.class);
  private static final ObjectReader READER = MAPPER.readerFor(JournalLine.class);

  private VerdictJson() {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Outcome.Passed.class, name = "passed"),
    @JsonSubTypes.Type(value = Outcome.Failed.class, name = "failed"),
    @JsonSubTypes.Type(value = Outcome.Unfinished.class, name = "unfinished"),
    @JsonSubTypes.Type(value = Outcome.NotRun.class, name = "not-run"),
    @JsonSubTypes.Type(value = Outcome.Skipped.class, name = "skipped"),
    @JsonSubTypes.Type(value = Outcome.Inconclusive.class, name = "inconclusive"),
    @JsonSubTypes.Type(value = Outcome.GraderFault.class, name = "grader-fault")
  })
  private interface KindOfOutcome {}

  static byte[] bytes(JournalLine line) {
    try {
      return WRITER.writeValueAsBytes(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a verdict that is no JSON", e);
    }
  }

  /** What a line is about, without its verdict: thousands of them are read at every start. */
  static JournalLine head(byte[] bytes) throws IOException {
    try (JsonParser json = MAPPER.createParser(bytes)) {
      String key = null;
      while (json.nextToken() != null) {
        if ("key".equals(json.currentName())) {
          key = json.nextTextValue();
        } else if ("stands".equals(json.currentName())) {
          return new JournalLine(key, json.nextBooleanValue(), null);
        }
      }
    }
    throw new IOException("the line names no work");
  }

  static JournalLine read(byte[] bytes) throws IOException {
    return READER.readValue(bytes);
  }
}
