package duet.places;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What slices have left in their folders, read by other means than Duet's own. */
record KeptWork(Path folder) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** How many results a slice has kept up to now. */
  int results(int slice) {
    return (int)
        journals().getOrDefault("part-" + slice, List.of()).stream()
            .filter(line -> line.contains("\"key\""))
            .count();
  }

  /** The lines of each slice's journal, by the name of its folder. */
  Map<String, List<String>> journals() {
    Map<String, List<String>> journals = new TreeMap<>();
    try (Stream<Path> files = Files.find(folder, 2, (file, a) -> isJournal(file))) {
      for (Path file : files.toList()) {
        journals.put(file.getParent().getFileName().toString(), Files.readAllLines(file));
      }
    } catch (IOException | UncheckedIOException notYet) {
      return journals;
    }
    return journals;
  }

  private static boolean isJournal(Path file) {
    return file.getFileName().toString().matches("journal.*\\.jsonl");
  }

  /** Those of N slices whose work is not all there, by the plan and the lines in journals. */
  Set<Integer> slicesWithMissingWork(int of) throws IOException {
    Set<String> stored = new TreeSet<>(storedKeys());
    Set<Integer> slices = new TreeSet<>();
    int index = 0;
    for (String key : plannedKeys()) {
      if (!stored.contains(key)) {
        slices.add(index % of + 1);
      }
      index++;
    }
    return slices;
  }

  /** Nothing is lost, and nothing is there twice. */
  void eachPieceIsKeptOnce() throws IOException {
    assertThat(storedKeys()).containsExactlyInAnyOrderElementsOf(plannedKeys());
  }

  /** What was whole before stands as it was, and what was added is new. */
  void wentOnAfter(Map<String, List<String>> before) {
    Map<String, List<String>> now = journals();
    before.forEach(
        (slice, lines) ->
            assertThat(now.get(slice))
                .as(slice)
                .startsWith(lines.stream().filter(line -> !isTorn(line)).toArray(String[]::new)));
  }

  private static boolean isTorn(String line) {
    return !line.startsWith("duet journal") && !line.endsWith("}");
  }

  private List<String> storedKeys() throws IOException {
    List<String> keys = new ArrayList<>();
    for (List<String> lines : journals().values()) {
      for (String line : lines) {
        if (line.contains("\"key\"") && !isTorn(line)) {
          JsonNode json = MAPPER.readTree(line.substring(line.indexOf('{')));
          if (json.get("stands").asBoolean()) {
            keys.add(json.get("key").asText());
          }
        }
      }
    }
    return keys;
  }

  private SortedSet<String> plannedKeys() throws IOException {
    SortedSet<String> keys = new TreeSet<>();
    for (JsonNode submission : MAPPER.readTree(somePlan().toFile()).get("submissions")) {
      submission.get("works").forEach(key -> keys.add(key.asText()));
    }
    return keys;
  }

  private Path somePlan() throws IOException {
    try (Stream<Path> files = Files.find(folder, 2, (file, a) -> file.endsWith("plan.json"))) {
      return files.findFirst().orElseThrow();
    }
  }

  /** The reports without what may differ between two gradings, by submission. */
  Map<String, JsonNode> canonicalReports() throws IOException {
    Map<String, JsonNode> reports = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder.resolve("reports"))) {
      for (Path each : files.toList()) {
        ObjectNode report = (ObjectNode) MAPPER.readTree(each.resolve("report.json").toFile());
        report.remove(List.of("volatile", "grader", "isolation"));
        for (JsonNode exercise : report.get("exercises")) {
          for (JsonNode check : exercise.get("checks")) {
            ((ObjectNode) check).remove("hang");
            if (check.get("evidence") instanceof ObjectNode evidence) {
              evidence.retain("class");
            }
          }
        }
        reports.put(each.getFileName().toString(), report);
      }
    }
    return reports;
  }
}
