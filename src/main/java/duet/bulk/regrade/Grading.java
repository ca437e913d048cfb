package duet.bulk.regrade;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import duet.bulk.Plan;
import duet.bulk.ResultFolder;
import duet.bulk.journal.JournalFault;
import duet.bulk.journal.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One of the two gradings: what a folder of results says of it. */
public final class Grading {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Path folder;
  private final ResultFolder known;
  private final Map<String, Plan.Entry> entries = new HashMap<>();

  /**
   * That of a folder.
   *
   * @param known what is kept there; stays open as long as this is used
   */
  public Grading(Path folder, ResultFolder known) {
    this.folder = folder;
    this.known = known;
    known.plan().submissions().forEach(entry -> entries.put(entry.id(), entry));
  }

  Plan plan() {
    return known.plan();
  }

  Set<String> submissions() {
    return entries.keySet();
  }

  Optional<Plan.Asked> asked(String exercise) {
    return plan().exercises().stream().filter(each -> each.id().equals(exercise)).findFirst();
  }

  /** The hash of the graded files; empty where there were none, or nothing is known. */
  String sha256(String submission, String exercise) throws IOException {
    String key = entries.get(submission).works().get(exercise);
    return known.verdicts().find(key).map(Verdict::sha256).orElse("");
  }

  /**
   * The checks of one submission by {@code EXERCISE/CHECK}, as its report tells them.
   *
   * @return nothing if there is no report of it
   * @throws JournalFault if the report cannot be read
   */
  Optional<Map<String, Cell>> cells(String submission) throws IOException, JournalFault {
    Path file = folder.resolve("reports").resolve(submission).resolve("report.json");
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      Map<String, Cell> cells = new LinkedHashMap<>();
      JsonNode report = MAPPER.readTree(Files.readAllBytes(file));
      for (JsonNode exercise : report.path("exercises")) {
        for (JsonNode check : exercise.path("checks")) {
          Cell cell = Cell.of(submission, exercise.path("id").asText(), check);
          cells.put(cell.exercise() + "/" + cell.check(), cell);
        }
      }
      return Optional.of(cells);
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new JournalFault(
          "The report %s cannot be read. Write it anew with duet rescore.".formatted(file), e);
    }
  }
}
