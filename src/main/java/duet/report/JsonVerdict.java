package duet.report;

import com.fasterxml.jackson.core.JsonGenerator;
import duet.check.CheckResult;
import duet.check.MarkOverride;
import duet.exercise.CheckSpec;
import duet.score.Score;
import duet.submission.Problem;
import java.io.IOException;

/** Writes the part of a report that two gradings of the same bytes must agree on. */
final class JsonVerdict {
  /** How much is written of what a verdict rests on. */
  enum Detail {
    /** Everything. */
    FULL,
    /** Only what two gradings of the same bytes must agree on. */
    CANONICAL
  }

  private final JsonGenerator json;
  private final JsonOutcome outcomes;

  JsonVerdict(JsonGenerator json, Detail detail) {
    this.json = json;
    this.outcomes = new JsonOutcome(json, detail);
  }

  void write(GradeReport report) throws IOException {
    json.writeNumberField("formatVersion", GradeReport.FORMAT_VERSION);
    json.writeObjectFieldStart("submission");
    JsonTokens.field(json, "id", report.submissionId());
    JsonTokens.field(json, "sha256", report.sha256());
    json.writeEndObject();
    writeScore("score", report.score());
    json.writeArrayFieldStart("exercises");
    for (ExerciseReport exercise : report.exercises()) {
      writeExercise(exercise);
    }
    json.writeEndArray();
  }

  private void writeScore(String name, Score score) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("earned", score.earned());
    json.writeNumberField("undecided", score.undecided());
    json.writeNumberField("possible", score.possible());
    json.writeBooleanField("final", score.isFinal());
    json.writeEndObject();
  }

  private void writeExercise(ExerciseReport exercise) throws IOException {
    json.writeStartObject();
    JsonTokens.field(json, "id", exercise.id());
    JsonTokens.field(json, "title", exercise.title());
    JsonTokens.field(json, "status", exercise.status().word());
    writeScore("score", exercise.score());
    json.writeArrayFieldStart("problems");
    for (Problem problem : exercise.problems()) {
      writeProblem(problem);
    }
    json.writeEndArray();
    JsonTokens.strings(json, "notes", exercise.notes());
    json.writeArrayFieldStart("checks");
    for (CheckResult check : exercise.checks()) {
      writeCheck(check);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeProblem(Problem problem) throws IOException {
    json.writeStartObject();
    JsonTokens.field(json, "file", problem.file());
    json.writeNumberField("line", problem.line());
    JsonTokens.field(json, "message", problem.message());
    JsonTokens.field(json, "advice", problem.advice());
    json.writeEndObject();
  }

  private void writeCheck(CheckResult check) throws IOException {
    CheckSpec spec = check.spec();
    json.writeStartObject();
    JsonTokens.field(json, "id", spec.id());
    JsonTokens.field(json, "kind", Words.of(spec.kind()));
    JsonTokens.field(json, "promise", spec.promise());
    JsonTokens.field(json, "outcome", check.outcome().word());
    JsonTokens.field(json, "visibility", Words.of(spec.visibility()));
    json.writeNumberField("points", Score.of(check).earned());
    json.writeNumberField("possible", Score.of(check).possible());
    outcomes.write(check.outcome());
    if (check.byHand().isPresent()) {
      writeOverride(check, check.byHand().get());
    }
    json.writeEndObject();
  }

  private void writeOverride(CheckResult check, MarkOverride override) throws IOException {
    json.writeObjectFieldStart("override");
    writeScore("before", Score.of(check.asFound()));
    json.writeBooleanField("void", override.isVoid());
    JsonTokens.field(json, "reason", override.reason());
    JsonTokens.field(json, "by", override.by());
    JsonTokens.field(json, "when", override.when());
    json.writeEndObject();
  }
}
