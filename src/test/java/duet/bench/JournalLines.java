package duet.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many lines of a journal tell a final verdict, for each key; read without Duet's help. */
final class JournalLines {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int SUM_DIGITS = 8;

  private JournalLines() {}

  static Map<String, Integer> finals(Path results) throws IOException {
    Map<String, Integer> finals = new HashMap<>();
    List<String> lines = Files.readAllLines(results.resolve("journal.jsonl"));
    for (String line : lines.subList(1, lines.size())) {
      JsonNode json = MAPPER.readTree(line.substring(SUM_DIGITS + 1));
      if (json.get("stands").asBoolean()) {
        finals.merge(json.get("key").asText(), 1, Integer::sum);
      }
    }
    return finals;
  }

  /** How many whole lines there are while somebody writes; 0 if there is no journal yet. */
  static long soFar(Path results) throws IOException {
    Path journal = results.resolve("journal.jsonl");
    if (!Files.exists(journal)) {
      return 0;
    }
    byte[] bytes = Files.readAllBytes(journal);
    long lines = 0;
    for (byte each : bytes) {
      lines += each == '\n' ? 1 : 0;
    }
    return Math.max(0, lines - 1);
  }
}
