package duet.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The report as JSON, in the form that {@code grader/report.schema.json} describes: two spaces of
 * indentation, keys in the order of the schema, UTF-8.
 *
 * <p>It writes token by token, since databind's first call costs a short-lived process more time
 * than the rest of its start.
 */
public final class JsonReport {
  private JsonReport() {}

  /** The report as text, ending in a line feed. */
  public static String text(GradeReport report) {
    return JsonTokens.text(true, json -> write(report, json)) + "\n";
  }

  /** Writes the report as UTF-8 and leaves the stream open. */
  public static void write(GradeReport report, OutputStream out) throws IOException {
    out.write(JsonTokens.utf8(text(report)));
    out.flush();
  }

  private static void write(GradeReport report, JsonGenerator json) throws IOException {
    json.writeStartObject();
    new JsonVerdict(json, JsonVerdict.Detail.FULL).write(report);
    writeGrader(report, json);
    writeVolatile(report, json);
    writeIsolation(report.isolation(), json);
    json.writeEndObject();
  }

  private static void writeGrader(GradeReport report, JsonGenerator json) throws IOException {
    GraderInfo grader = report.grader();
    json.writeObjectFieldStart("grader");
    JsonTokens.field(json, "version", grader.version());
    JsonTokens.field(json, "java", grader.java());
    json.writeNumberField("processors", grader.processors());
    JsonTokens.field(json, "seed", grader.seed());
    json.writeObjectFieldStart("exercises");
    for (ExerciseReport exercise : report.exercises()) {
      JsonTokens.field(json, exercise.id(), exercise.checksSha256());
    }
    json.writeEndObject();
    JsonCalibration.write(grader.calibrations(), json);
    json.writeEndObject();
  }

  private static void writeVolatile(GradeReport report, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("volatile");
    JsonTokens.field(json, "gradedAt", report.gradedAt());
    json.writeObjectFieldStart("seconds");
    for (ExerciseReport exercise : report.exercises()) {
      for (var check : exercise.checks()) {
        json.writeNumberField(
            exercise.id() + "/" + check.spec().id(), milliseconds(check.seconds()));
      }
    }
    json.writeEndObject();
    json.writeObjectFieldStart("output");
    for (ExerciseReport exercise : report.exercises()) {
      JsonTokens.field(json, exercise.id(), exercise.output());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static BigDecimal milliseconds(double seconds) {
    return BigDecimal.valueOf(seconds).setScale(3, RoundingMode.HALF_UP);
  }

  private static void writeIsolation(Isolation isolation, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("isolation");
    JsonTokens.field(json, "level", isolation.level());
    JsonTokens.strings(json, "layers", isolation.layers());
    JsonTokens.strings(json, "missing", isolation.missing());
    json.writeEndObject();
  }
}
