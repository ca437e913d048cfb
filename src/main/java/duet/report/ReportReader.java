package duet.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import duet.check.CheckResult;
import duet.check.MarkOverride;
import duet.exercise.CheckSpec;
import duet.exercise.Kind;
import duet.kit.Flavour;
import duet.kit.Profile;
import duet.kit.Visibility;
import duet.submission.Problem;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;

/**
 * Reads what {@link JsonReport} wrote. What a report does not tell of a check, such as what it
 * needs, is left empty; fields of a newer Duet are passed over.
 */
public final class ReportReader {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ReportReader() {}

  /**
   * The report.
   *
   * @throws ReportFault if it is none, or one of a version that means something else
   */
  public static GradeReport read(byte[] json) throws ReportFault {
    try {
      JsonNode report = MAPPER.readTree(json);
      if (report == null || !report.path("exercises").isArray()) {
        throw new ReportFault("It is no report of Duet.");
      }
      int version = report.path("formatVersion").asInt();
      if (version != GradeReport.FORMAT_VERSION) {
        throw new ReportFault(
            "It is of version %d, and this Duet reads version %d."
                .formatted(version, GradeReport.FORMAT_VERSION));
      }
      return of(report);
    } catch (JsonProcessingException e) {
      throw new ReportFault("It is no JSON, or was cut off.", e);
    } catch (IOException | IllegalArgumentException e) {
      throw new ReportFault(
          "It holds what no report of this Duet does: " + e.getMessage() + ".", e);
    }
  }

  private static GradeReport of(JsonNode report) {
    JsonNode run = report.path("volatile");
    JsonNode isolation = report.path("isolation");
    return new GradeReport(
        JsonValues.text(report.path("submission"), "id"),
        JsonValues.text(report.path("submission"), "sha256"),
        JsonValues.all(report.path("exercises"), exercise -> exercise(exercise, report)),
        grader(report.path("grader")),
        new Isolation(
            JsonValues.text(isolation, "level"),
            JsonValues.texts(isolation.path("layers")),
            JsonValues.texts(isolation.path("missing"))),
        JsonValues.text(run, "gradedAt"));
  }

  private static GraderInfo grader(JsonNode grader) {
    return new GraderInfo(
        JsonValues.text(grader, "version"),
        JsonValues.text(grader, "java"),
        grader.path("processors").asInt(),
        JsonValues.text(grader, "seed"),
        JsonValues.all(grader.path("calibrations"), ReportReader::calibration));
  }

  private static Calibration calibration(JsonNode node) {
    return new Calibration(
        JsonValues.text(node, "at"),
        JsonValues.text(node, "version"),
        node.path("processors").asInt(),
        node.path("jobs").asInt(),
        JsonValues.texts(node.path("exercises")),
        JsonValues.all(
            node.path("unjudged"),
            each ->
                new Calibration.Unjudged(
                    JsonValues.text(each, "exercise"),
                    JsonValues.text(each, "check"),
                    JsonValues.word(each, "found", Calibration.Found.class),
                    JsonValues.texts(each.path("answers")),
                    JsonValues.text(each, "why"))));
  }

  private static ExerciseReport exercise(JsonNode node, JsonNode report) {
    String id = JsonValues.text(node, "id");
    JsonNode seconds = report.path("volatile").path("seconds");
    List<CheckResult> checks =
        JsonValues.all(
            node.path("checks"),
            check -> check(check, seconds.path(id + "/" + JsonValues.text(check, "id"))));
    return new ExerciseReport(
        id,
        JsonValues.text(node, "title"),
        JsonValues.word(node, "status", Status.class),
        JsonValues.all(
            node.path("problems"),
            each ->
                new Problem(
                    JsonValues.text(each, "file"),
                    each.path("line").asInt(),
                    JsonValues.text(each, "message"),
                    JsonValues.text(each, "advice"))),
        JsonValues.texts(node.path("notes")),
        checks,
        JsonValues.text(report.path("volatile").path("output"), id),
        JsonValues.text(report.path("grader").path("exercises"), id));
  }

  private static CheckResult check(JsonNode node, JsonNode seconds) {
    JsonNode override = node.path("override");
    JsonNode possible = override.isObject() ? override.path("before") : node;
    CheckSpec spec =
        new CheckSpec(
            JsonValues.text(node, "id"),
            JsonValues.word(node, "kind", Kind.class),
            possible.path("possible").asInt(),
            JsonValues.text(node, "promise"),
            List.of(),
            JsonValues.word(node, "visibility", Visibility.class),
            Flavour.PLAIN,
            Profile.QUICK,
            "",
            "");
    CheckResult found = new CheckResult(spec, OutcomeReader.read(node), seconds.asDouble());
    return override.isObject() ? found.with(override(node, override)) : found;
  }

  private static MarkOverride override(JsonNode check, JsonNode override) {
    return new MarkOverride(
        override.path("void").asBoolean()
            ? OptionalInt.empty()
            : OptionalInt.of(check.path("points").asInt()),
        JsonValues.text(override, "reason"),
        JsonValues.text(override, "by"),
        JsonValues.text(override, "when"));
  }
}
