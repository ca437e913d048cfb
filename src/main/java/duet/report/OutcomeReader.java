package duet.report;

import com.fasterxml.jackson.databind.JsonNode;
import duet.check.Outcome;
import duet.kit.Activity;
import duet.kit.Evidence;
import duet.kit.OutcomeSeen;
import duet.kit.ProcessSeen;
import duet.kit.Step;
import duet.kit.ThreadDoing;
import java.util.List;

/** Reads what {@link JsonOutcome} wrote. */
final class OutcomeReader {
  private OutcomeReader() {}

  static Outcome read(JsonNode check) {
    String because = JsonValues.text(check, "because");
    String why = JsonValues.text(check, "why");
    String advice = JsonValues.text(check, "advice");
    String observed = JsonValues.text(check, "observed");
    String word = JsonValues.text(check, "outcome");
    return switch (word) {
      case "passed" -> new Outcome.Passed(evidence(check.path("evidence")));
      case "failed" -> new Outcome.Failed(observed, why, advice, evidence(check.path("evidence")));
      case "unfinished" ->
          new Outcome.Unfinished(observed, why, advice, threads(check.path("threads")));
      case "not-run" -> new Outcome.NotRun(because, why, advice);
      case "skipped" -> new Outcome.Skipped(because);
      case "inconclusive" -> new Outcome.Inconclusive(because, threads(check.path("threads")));
      case "grader-fault" -> new Outcome.GraderFault(because);
      default -> throw new IllegalArgumentException("\"%s\" as outcome".formatted(word));
    };
  }

  private static Evidence evidence(JsonNode node) {
    return new Evidence(
        JsonValues.word(node, "class", Evidence.Strength.class),
        node.path("seen").asLong(),
        node.path("runs").asLong(),
        JsonValues.all(node.path("schedule"), OutcomeReader::step),
        threads(node.path("threads")),
        JsonValues.all(node.path("processes"), OutcomeReader::process),
        JsonValues.all(node.path("outcomes"), OutcomeReader::outcome),
        JsonValues.text(node, "replay"));
  }

  private static Step step(JsonNode node) {
    return new Step(
        JsonValues.text(node, "actor"),
        JsonValues.text(node, "file"),
        node.path("line").asInt(),
        JsonValues.text(node, "what"),
        JsonValues.text(node, "value"));
  }

  private static List<ThreadDoing> threads(JsonNode nodes) {
    return JsonValues.all(
        nodes,
        node ->
            new ThreadDoing(
                JsonValues.text(node, "name"),
                JsonValues.text(node, "state"),
                JsonValues.text(node, "file"),
                node.path("line").asInt(),
                JsonValues.text(node, "in"),
                JsonValues.text(node, "waitsFor"),
                JsonValues.text(node, "heldBy"),
                JsonValues.word(node, "activity", Activity.class),
                node.path("cpuMillis").asLong()));
  }

  private static ProcessSeen process(JsonNode node) {
    return new ProcessSeen(
        JsonValues.text(node, "name"),
        JsonValues.text(node, "parent"),
        JsonValues.text(node, "runs"),
        JsonValues.text(node, "owns"));
  }

  private static OutcomeSeen outcome(JsonNode node) {
    return new OutcomeSeen(
        JsonValues.text(node, "id"),
        node.path("count").asLong(),
        JsonValues.text(node, "expect"),
        JsonValues.text(node, "sentence"));
  }
}
