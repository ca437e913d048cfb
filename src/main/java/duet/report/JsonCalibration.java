package duet.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/** Calibrations as JSON: those of a report, and one by itself. */
public final class JsonCalibration {
  private JsonCalibration() {}

  /** One as text, in the form that it has in a report, ending in a line feed. */
  public static String text(Calibration calibration) {
    return JsonTokens.text(true, json -> write(calibration, json)) + "\n";
  }

  static void write(List<Calibration> all, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("calibrations");
    for (Calibration each : all) {
      write(each, json);
    }
    json.writeEndArray();
  }

  /** Writes one. */
  public static void write(Calibration calibration, JsonGenerator json) throws IOException {
    json.writeStartObject();
    JsonTokens.field(json, "result", calibration.result());
    JsonTokens.field(json, "at", calibration.at());
    JsonTokens.field(json, "version", calibration.version());
    json.writeNumberField("processors", calibration.processors());
    json.writeNumberField("jobs", calibration.jobs());
    JsonTokens.strings(json, "exercises", calibration.exercises());
    json.writeArrayFieldStart("unjudged");
    for (Calibration.Unjudged each : calibration.unjudged()) {
      json.writeStartObject();
      JsonTokens.field(json, "exercise", each.exercise());
      JsonTokens.field(json, "check", each.check());
      JsonTokens.field(json, "found", each.found().word());
      JsonTokens.strings(json, "answers", each.answers());
      JsonTokens.field(json, "why", each.why());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
