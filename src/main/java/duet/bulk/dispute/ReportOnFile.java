package duet.bulk.dispute;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The report that a student was given, as it was written. */
final class ReportOnFile {
  private final byte[] bytes;
  private final JsonNode report;

  private ReportOnFile(byte[] bytes, JsonNode report) {
    this.bytes = bytes;
    this.report = report;
  }

  static ReportOnFile read(Path folder, String submission) throws DisputeFault, IOException {
    Path file = folder.resolve("reports").resolve(submission).resolve("report.json");
    if (!Files.isRegularFile(file)) {
      throw new DisputeFault(
          "There is no %s yet. Grade it first: the command that made %s goes on where it was."
              .formatted(file, folder));
    }
    try {
      byte[] bytes = Files.readAllBytes(file);
      return new ReportOnFile(bytes, new ObjectMapper().readTree(bytes));
    } catch (JsonProcessingException e) {
      throw new DisputeFault(
          "The report %s cannot be read. Write it anew with duet rescore.".formatted(file), e);
    }
  }

  byte[] bytes() {
    return bytes;
  }

  /** Points, reason, person and day of all that people decided, as the table has them. */
  SortedSet<String> decisions() {
    SortedSet<String> decisions = new TreeSet<>();
    for (JsonNode exercise : report.path("exercises")) {
      for (JsonNode check : exercise.path("checks")) {
        JsonNode override = check.path("override");
        if (!override.isMissingNode()) {
          String points = isVoid(check) ? "void" : check.path("points").asText();
          decisions.add(
              String.join(
                  "\n",
                  points,
                  override.path("reason").asText(),
                  override.path("by").asText(),
                  override.path("when").asText()));
        }
      }
    }
    return decisions;
  }

  private static boolean isVoid(JsonNode check) {
    return check.path("override").path("void").asBoolean();
  }

  /** A line for each check: what was found and what it earned. */
  List<String> marks() {
    List<String> lines = new ArrayList<>();
    for (JsonNode exercise : report.path("exercises")) {
      lines.add(
          "%s: %s, %d of %d points"
              .formatted(
                  exercise.path("id").asText(),
                  exercise.path("status").asText(),
                  exercise.path("score").path("earned").asInt(),
                  exercise.path("score").path("possible").asInt()));
      for (JsonNode check : exercise.path("checks")) {
        lines.add(
            "  %-24s %-13s %s%s"
                .formatted(
                    check.path("id").asText(),
                    check.path("outcome").asText(),
                    isVoid(check)
                        ? "void"
                        : check.path("points").asText() + "/" + check.path("possible").asText(),
                    check.has("override") ? "  (by hand)" : ""));
      }
    }
    return lines;
  }

  /** The tokens that force the schedules again that made checks fail. */
  List<String> tokens() {
    return report.findValues("replay").stream()
        .map(JsonNode::asText)
        .filter(token -> !token.isEmpty())
        .toList();
  }
}
