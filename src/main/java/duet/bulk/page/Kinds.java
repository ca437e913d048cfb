package duet.bulk.page;

import duet.report.ExerciseReport;
import duet.report.Status;
import duet.score.Score;
import java.util.List;

/** Into which kinds a mark falls; the names are those of classes in the style sheet. */
final class Kinds {
  /** The kinds in the order in which they are shown, with their words. */
  static final List<String[]> ALL =
      List.of(
          new String[] {"all", "all points"},
          new String[] {"part", "some points"},
          new String[] {"none", "no point"},
          new String[] {"stopped", "could not be run"},
          new String[] {"open", "undecided"});

  private Kinds() {}

  static Parts.Cell cell(ExerciseReport report) {
    Score score = report.score();
    return new Parts.Cell(report.id(), kind(report, score), text(report, score));
  }

  private static String kind(ExerciseReport report, Score score) {
    if (!score.isFinal() || report.status() == Status.SKIPPED) {
      return "open";
    } else if (score.possible() > 0 && score.earned() == score.possible()) {
      return "all";
    } else if (score.earned() > 0) {
      return "part";
    }
    return report.status() == Status.GRADED ? "none" : "stopped";
  }

  private static String text(ExerciseReport report, Score score) {
    if (report.status() == Status.SKIPPED) {
      return "skipped";
    }
    return score.earned() + (score.isFinal() ? "" : "?") + " of " + score.possible();
  }
}
