package duet.bulk.summary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which misconception breaks which promises, as the shipped wrong answers of an exercise show it.
 * Where there are none, nothing is known; grading does not need them.
 */
final class Mistakes {
  private final List<Mistake> known;

  private record Mistake(String id, SortedSet<String> breaks) {}

  private Mistakes(List<Mistake> known) {
    this.known = known;
  }

  /**
   * Of the solutions of an exercise.
   *
   * @param solutions the folder of an exercise's solutions, which need not exist
   */
  static Mistakes of(Path solutions) throws IOException {
    List<Mistake> known = new ArrayList<>();
    Path wrong = solutions.resolve("wrong");
    if (Files.isDirectory(wrong)) {
      try (Stream<Path> all = Files.list(wrong)) {
        for (Path each : all.sorted().toList()) {
          read(each.resolve("expect.json"), known);
        }
      }
    }
    return new Mistakes(known);
  }

  private static void read(Path file, List<Mistake> known) throws IOException {
    if (!Files.isRegularFile(file)) {
      return;
    }
    JsonNode expected = new ObjectMapper().readTree(Files.readAllBytes(file));
    if (expected.path("status").asText().equals("graded")) {
      SortedSet<String> breaks = new TreeSet<>();
      expected.path("mustFail").forEach(check -> breaks.add(check.asText()));
      known.add(new Mistake(expected.path("misconception").asText(), breaks));
    }
  }

  /** Those that break just these promises, each once, in order of id. */
  List<String> fitting(SortedSet<String> broken) {
    return known.stream()
        .filter(mistake -> mistake.breaks().equals(broken))
        .map(Mistake::id)
        .distinct()
        .sorted()
        .toList();
  }
}
