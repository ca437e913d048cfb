package duet.cohort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import duet.cohort.Expected.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Compares a folder of results with what everybody must get. */
public final class CohortCheck {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Path results;
  private final Map<String, String> idOfLabel = new HashMap<>();
  private final Map<String, JsonNode> reports = new HashMap<>();

  private CohortCheck(Path results) throws IOException {
    this.results = results;
    JsonNode people = MAPPER.readTree(results.resolve("gradebook").resolve("people.json").toFile());
    people
        .get("submissions")
        .forEach(each -> idOfLabel.put(each.get("label").asText(), each.get("id").asText()));
  }

  /**
   * What came of the comparison.
   *
   * @param answers how many were compared
   * @param deviations a line each, none if all is as it must be
   */
  public record Compared(int answers, List<String> deviations) {
    /** Takes a copy. */
    public Compared {
      deviations = List.copyOf(deviations);
    }
  }

  /**
   * Compares.
   *
   * @param results what {@code duet bulk} has written
   */
  public static Compared compare(Path results, Expected expected) throws IOException {
    CohortCheck check = new CohortCheck(results);
    List<String> deviations = new ArrayList<>();
    for (Answer answer : expected.answers()) {
      check.deviation(answer, deviations);
    }
    check.findStrangers(expected, deviations);
    return new Compared(expected.answers().size(), deviations);
  }

  private void deviation(Answer answer, List<String> deviations) throws IOException {
    String who = answer.student() + " " + answer.exercise() + " (" + answer.model() + "): ";
    JsonNode exercise = exercise(answer);
    if (exercise == null) {
      deviations.add(who + "there is no result");
      return;
    }
    String status = exercise.get("status").asText();
    if (!status.equals(answer.must().status())) {
      deviations.add(who + "status is " + status + ", must be " + answer.must().status());
      return;
    }
    int earned = exercise.at("/score/earned").asInt();
    if (earned < answer.must().least() || earned > answer.must().most()) {
      deviations.add(
          who
              + earned
              + " points, must be %d to %d".formatted(answer.must().least(), answer.must().most()));
    }
    if (exercise.at("/score/undecided").asInt() > 0) {
      deviations.add(who + "points are undecided");
    }
    for (JsonNode check : exercise.get("checks")) {
      Wanted wanted = answer.must().checks().get(check.get("id").asText());
      String outcome = check.get("outcome").asText();
      if (wanted != null && !wanted.fits(outcome)) {
        deviations.add(
            who
                + check.get("id").asText()
                + " is "
                + outcome
                + ", must be "
                + wanted.words()
                + ": "
                + check.path("observed").asText(check.path("because").asText()));
      }
    }
    if (!answer.must().checks().isEmpty()
        && exercise.get("checks").size() != answer.must().checks().size()) {
      deviations.add(who + "another number of checks");
    }
  }

  private JsonNode exercise(Answer answer) throws IOException {
    String id = idOfLabel.get(answer.label());
    Path file = results.resolve("reports").resolve(id + "/report.json");
    if (id == null || !Files.exists(file)) {
      return null;
    }
    if (!reports.containsKey(id)) {
      // Answers come student by student, so that one report at a time is enough.
      reports.clear();
      reports.put(id, MAPPER.readTree(file.toFile()));
    }
    for (JsonNode each : reports.get(id).get("exercises")) {
      if (each.get("id").asText().equals(answer.exercise())) {
        return each;
      }
    }
    return null;
  }

  private void findStrangers(Expected expected, List<String> deviations) throws IOException {
    Set<String> known = new HashSet<>();
    expected.answers().forEach(answer -> known.add(idOfLabel.get(answer.label())));
    try (Stream<Path> all = Files.list(results.resolve("reports"))) {
      all.map(path -> path.getFileName().toString())
          .filter(name -> !known.contains(name))
          .sorted()
          .forEach(name -> deviations.add("there is a report of " + name + ", who is nobody"));
    }
  }
}
