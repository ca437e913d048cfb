package duet.watch;

import duet.check.Outcome;
import duet.kit.Step;
import duet.kit.ThreadDoing;
import duet.report.ExerciseReport;
import duet.submission.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Names places in the student's files as terminals of editors find them: the path from where the
 * loop was started, a colon, and the line.
 */
final class Places {
  private static final int SHOWN = 3;

  private Places() {}

  /** The same report, with the files of its problems as they are called from here. */
  static ExerciseReport shown(ExerciseReport report, List<String> edit, List<String> files) {
    List<Problem> problems = new ArrayList<>();
    for (Problem each : report.problems()) {
      String file = file(each.file(), edit, files).orElse(each.file());
      problems.add(new Problem(file, each.line(), each.message(), each.advice()));
    }
    return new ExerciseReport(
        report.id(),
        report.title(),
        report.status(),
        problems,
        report.notes(),
        report.checks(),
        report.output(),
        report.checksSha256());
  }

  /** Where a failure shows: the last of its steps first. */
  static List<String> of(Outcome outcome, List<String> edit, List<String> files) {
    List<String> places = new ArrayList<>();
    if (outcome instanceof Outcome.Failed failed) {
      failed.evidence().threads().forEach(each -> add(places, each, edit, files));
      List<Step> steps = failed.evidence().schedule();
      for (int i = steps.size() - 1; i >= 0; i--) {
        add(places, steps.get(i).file(), steps.get(i).line(), edit, files);
      }
    } else if (outcome instanceof Outcome.Unfinished unfinished) {
      unfinished.threads().forEach(each -> add(places, each, edit, files));
    }
    return places.stream().distinct().limit(SHOWN).toList();
  }

  private static void add(
      List<String> places, ThreadDoing each, List<String> edit, List<String> files) {
    add(places, each.file(), each.line(), edit, files);
  }

  private static void add(
      List<String> places, String file, int line, List<String> edit, List<String> files) {
    if (line > 0) {
      file(file, edit, files).ifPresent(path -> places.add(path + ":" + line));
    }
  }

  /** What to call a file that a report names by its path in the exercise, or by its name alone. */
  private static Optional<String> file(String named, List<String> edit, List<String> files) {
    for (int i = 0; i < edit.size(); i++) {
      if (edit.get(i).equals(named) || edit.get(i).endsWith("/" + named)) {
        return Optional.of(files.get(i));
      }
    }
    return Optional.empty();
  }
}
