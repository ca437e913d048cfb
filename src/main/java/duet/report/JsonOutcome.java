package duet.report;

import com.fasterxml.jackson.core.JsonGenerator;
import duet.check.Outcome;
import duet.kit.Evidence;
import duet.kit.Hang;
import duet.kit.OutcomeSeen;
import duet.kit.ProcessSeen;
import duet.kit.Step;
import duet.kit.ThreadDoing;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Writes what an outcome says, each kind with the fields that it has. */
final class JsonOutcome {
  private final JsonGenerator json;
  private final JsonVerdict.Detail detail;

  JsonOutcome(JsonGenerator json, JsonVerdict.Detail detail) {
    this.json = json;
    this.detail = detail;
  }

  void write(Outcome outcome) throws IOException {
    if (outcome instanceof Outcome.Passed passed) {
      writeEvidence(outcome, passed.evidence());
    } else if (outcome instanceof Outcome.Failed failed) {
      writeMessage(failed.observed(), failed.why(), failed.advice());
      writeEvidence(outcome, failed.evidence());
    } else if (outcome instanceof Outcome.Unfinished unfinished) {
      writeMessage(unfinished.observed(), unfinished.why(), unfinished.advice());
      writeHang(outcome, unfinished.threads());
      writeThreads(unfinished.threads());
    } else if (outcome instanceof Outcome.Inconclusive inconclusive) {
      JsonTokens.field(json, "because", inconclusive.because());
      writeHang(outcome, inconclusive.threads());
      writeThreads(inconclusive.threads());
    } else if (outcome instanceof Outcome.NotRun notRun) {
      JsonTokens.field(json, "because", notRun.because());
      if (!notRun.advice().isEmpty()) {
        JsonTokens.field(json, "why", notRun.why());
        JsonTokens.field(json, "advice", notRun.advice());
      }
    } else if (outcome instanceof Outcome.Skipped skipped) {
      JsonTokens.field(json, "because", skipped.because());
    } else if (outcome instanceof Outcome.GraderFault fault) {
      JsonTokens.field(json, "because", fault.what());
    }
  }

  private void writeMessage(String observed, String why, String advice) throws IOException {
    JsonTokens.field(json, "observed", observed);
    JsonTokens.field(json, "why", why);
    JsonTokens.field(json, "advice", advice);
  }

  private void writeEvidence(Outcome outcome, Evidence evidence) throws IOException {
    json.writeObjectFieldStart("evidence");
    JsonTokens.field(json, "class", Words.of(evidence.strength()));
    if (detail == JsonVerdict.Detail.FULL) {
      json.writeNumberField("seen", evidence.seen());
      json.writeNumberField("runs", evidence.runs());
      writeSchedule(evidence.schedule());
      writeHang(outcome, evidence.threads());
      writeThreads(evidence.threads());
      writeProcesses(evidence.processes());
      writeOutcomes(evidence.outcomes());
      JsonTokens.field(json, "replay", evidence.replay());
    }
    json.writeEndObject();
  }

  private void writeProcesses(List<ProcessSeen> processes) throws IOException {
    json.writeArrayFieldStart("processes");
    for (ProcessSeen process : processes) {
      json.writeStartObject();
      JsonTokens.field(json, "name", process.name());
      JsonTokens.field(json, "parent", process.parent());
      JsonTokens.field(json, "runs", process.runs());
      JsonTokens.field(json, "owns", process.owns());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeOutcomes(List<OutcomeSeen> outcomes) throws IOException {
    json.writeArrayFieldStart("outcomes");
    for (OutcomeSeen outcome : outcomes) {
      json.writeStartObject();
      JsonTokens.field(json, "id", outcome.id());
      json.writeNumberField("count", outcome.count());
      JsonTokens.field(json, "expect", outcome.expect());
      JsonTokens.field(json, "sentence", outcome.sentence());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeSchedule(List<Step> schedule) throws IOException {
    json.writeArrayFieldStart("schedule");
    for (Step step : schedule) {
      json.writeStartObject();
      JsonTokens.field(json, "actor", step.actor());
      JsonTokens.field(json, "file", step.file());
      json.writeNumberField("line", step.line());
      JsonTokens.field(json, "what", step.what());
      JsonTokens.field(json, "value", step.value());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  // Not canonical: which hang a race ends in may differ from run to run.
  private void writeHang(Outcome outcome, List<ThreadDoing> threads) throws IOException {
    Optional<Hang> hang = outcome.hang();
    if (detail == JsonVerdict.Detail.CANONICAL || hang.isEmpty()) {
      return;
    }
    json.writeObjectFieldStart("hang");
    JsonTokens.field(json, "kind", Words.of(hang.get().kind()));
    JsonTokens.field(json, "sentence", HangText.of(outcome, threads).orElse(""));
    json.writeEndObject();
  }

  private void writeThreads(List<ThreadDoing> threads) throws IOException {
    if (detail == JsonVerdict.Detail.CANONICAL) {
      return;
    }
    json.writeArrayFieldStart("threads");
    for (ThreadDoing thread : threads) {
      json.writeStartObject();
      JsonTokens.field(json, "name", thread.name());
      JsonTokens.field(json, "state", thread.state());
      JsonTokens.field(json, "file", thread.file());
      json.writeNumberField("line", thread.line());
      JsonTokens.field(json, "in", thread.in());
      JsonTokens.field(json, "waitsFor", thread.waitsFor());
      JsonTokens.field(json, "heldBy", thread.heldBy());
      JsonTokens.field(json, "activity", Words.of(thread.activity()));
      json.writeNumberField("cpuMillis", thread.cpuMillis());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
