package duet.cli;

import duet.exercise.Exercise;
import duet.exercise.SourceFile;
import duet.report.ExerciseReport;
import duet.report.GradeReport;
import duet.report.Status;
import duet.report.html.HtmlReport;
import duet.submission.HandedIn;
import duet.submission.Intake;
import duet.submission.SubmissionFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The sources of what was graded, as far as they are still what was graded. */
final class GradedCode {
  private final Map<String, List<SourceFile>> files = new LinkedHashMap<>();
  private boolean changed;

  /** Adds what stands in a target. */
  void add(Target target, GradeReport report) {
    Map<String, Exercise> asked =
        target.exercises().stream().collect(Collectors.toMap(Exercise::id, each -> each));
    try (HandedIn work = HandedIn.open(target.path())) {
      if (!work.problems().isEmpty()) {
        return;
      }
      for (ExerciseReport each : report.exercises()) {
        if (asked.containsKey(each.id())) {
          take(work.folder(), asked.get(each.id()), each, report)
              .ifPresent(found -> files.put(each.id(), found));
        }
      }
    } catch (IOException e) {
      changed = true;
    }
  }

  private Optional<List<SourceFile>> take(
      Path folder, Exercise exercise, ExerciseReport each, GradeReport report) {
    boolean rejected = each.status() == Status.REJECTED_INPUT;
    if (!(SubmissionFolder.take(folder, exercise, "") instanceof Intake.Taken taken)) {
      changed |= !rejected;
      return Optional.empty();
    }
    // Of several exercises together the hash of each is not in the report.
    boolean same =
        report.exercises().size() > 1 || taken.submission().sha256().equals(report.sha256());
    changed |= !same;
    return same ? Optional.of(taken.submission().files()) : Optional.empty();
  }

  HtmlReport.Code code() {
    return new HtmlReport.Code(
        files,
        false,
        changed ? "Files were changed while they were graded; their code is not shown." : "");
  }
}
