package duet.cli;

import duet.exercise.Exercise;
import duet.report.GradeReport;
import duet.report.view.Sources;
import duet.submission.Intake;
import duet.submission.Submission;
import duet.submission.SubmissionFolder;
import java.nio.file.Path;

/**
 * The lines that were graded, if they are still there.
 *
 * @param lines what can be quoted
 * @param remark why nothing can, as a sentence, or an empty string
 */
record GradedSources(Sources lines, String remark) {
  private static final String NUMBERS = " So line numbers are shown, and no lines.";

  /** Of an exercise that is not at hand. */
  static GradedSources unknown(String exercise) {
    return new GradedSources(
        Sources.none(), "The exercise " + exercise + " is not here." + NUMBERS);
  }

  /**
   * Of files that are perhaps still those that were graded.
   *
   * @param target where they are looked for, or null if nowhere
   */
  static GradedSources of(Session session, Exercise exercise, Path target, GradeReport report) {
    if (target == null
        || !(SubmissionFolder.take(target, exercise, "") instanceof Intake.Taken taken)) {
      return new GradedSources(
          Sources.none(),
          "The files that were graded are not here; --target names their folder." + NUMBERS);
    }
    Submission submission = taken.submission();
    if (!submission.sha256().equals(report.sha256())) {
      return new GradedSources(
          Sources.none(),
          "%s has changed since it was graded.%s Grade it again for a new explanation."
              .formatted(session.shown(target), NUMBERS));
    }
    return of(submission);
  }

  /** Of files that were graded just now. */
  static GradedSources of(Submission submission) {
    return new GradedSources(Sources.of(submission.texts()), "");
  }
}
