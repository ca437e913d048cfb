package duet.cli;

import duet.Graded;
import duet.Grader;
import duet.Reporting;
import duet.check.CheckSettings;
import duet.check.PreparedExercise;
import duet.check.ReplayToken;
import duet.compile.CompilerFault;
import duet.exercise.Exercise;
import duet.exercise.ExerciseFault;
import duet.report.GradeReport;
import duet.report.Isolation;
import duet.sandbox.Place;
import duet.submission.HandedIn;
import duet.submission.Intake;
import duet.submission.Problem;
import duet.submission.SubmissionFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Grades with the pipeline; one grader for all submissions of a call, so that its compiler stays
 * warm.
 */
final class InstalledGrading implements GradingService {
  /** The same for everybody who names none, so that two gradings of one submission agree. */
  static final String USUAL_SEED = "1";

  private Grader grader;

  @Override
  public Isolation isolation(IsolationMode mode) {
    return Reporting.isolation(mode != IsolationMode.OFF);
  }

  @Override
  public GradeReport grade(Path target, GradeOptions options) {
    if (!Files.isReadable(target)) {
      throw Complaint.unusable("Cannot read " + target + ". Check its permissions.");
    }
    String seed = options.seed().orElse(USUAL_SEED);
    boolean contained = options.isolation() != IsolationMode.OFF;
    if (grader == null) {
      Place place = Place.slot(0);
      use(
          new CheckSettings(seed, false, 0)
              .at(contained ? place : place.uncontained())
              .within(options.budget()));
    }
    List<Graded> graded = graded(target, options);
    return Reporting.report(options.submissionId(), graded, seed, contained);
  }

  private List<Graded> graded(Path target, GradeOptions options) {
    List<Graded> graded = new ArrayList<>();
    try (HandedIn work = HandedIn.open(target)) {
      if (!work.problems().isEmpty() && !options.named()) {
        Problem first = work.problems().get(0);
        throw Complaint.unusable(first.message() + " " + first.advice());
      }
      for (Exercise exercise : answered(target, work.folder(), options)) {
        PreparedExercise prepared = prepare(exercise);
        graded.add(
            work.problems().isEmpty()
                ? grader.grade(prepared, work.folder(), options.submissionId())
                : Grader.rejected(prepared, work.problems()));
      }
    } catch (IOException e) {
      throw new Complaint(
          ExitCode.UNDECIDED, "There is no room to unpack " + target + ": " + e.getMessage());
    }
    return graded;
  }

  @Override
  public GradeReport replay(Path target, Exercise exercise, ReplayToken token) {
    if (SubmissionFolder.take(target, exercise, "replay") instanceof Intake.Taken taken
        && !token.isFor(taken.submission().sha256())) {
      throw Complaint.unusable(
          "This token was made for other bytes than those in "
              + target
              + ": they have been changed since, or are another submission. Grade them again.");
    }
    use(CheckSettings.replaying(token));
    PreparedExercise prepared = prepare(exercise);
    if (token.made().filter(made -> !made.isWith(prepared.sha256())).isPresent()) {
      throw Complaint.unusable(
          "This token was made with other checks of "
              + exercise.id()
              + " than those that are here. Replay it with the exercises of its report, or grade"
              + " again.");
    }
    try {
      PreparedExercise only = prepared.only(token.check());
      Graded graded = grader.grade(only, target, "replay");
      return Reporting.report("replay", List.of(graded), token.seed());
    } catch (IllegalArgumentException e) {
      throw Complaint.unusable(
          "The exercise "
              + exercise.id()
              + " has no check "
              + token.check()
              + ": the token is of another version of it.");
    }
  }

  private void use(CheckSettings settings) {
    grader = new Grader(settings);
    Runtime.getRuntime().addShutdownHook(new Thread(grader::close, "duet-end"));
  }

  private PreparedExercise prepare(Exercise exercise) {
    try {
      return grader.prepare(exercise);
    } catch (ExerciseFault e) {
      throw new Complaint(ExitCode.UNDECIDED, e.getMessage());
    } catch (CompilerFault e) {
      throw new Complaint(ExitCode.UNDECIDED, e.getMessage() + " Nothing was graded.");
    }
  }

  // The caller's word counts; else the files say what they answer, and a folder that could only be
  // one exercise is
  // graded as that one, so that what is missing is told.
  private static List<Exercise> answered(Path target, Path folder, GradeOptions options) {
    if (options.named() || options.exercises().size() == 1) {
      return options.exercises();
    }
    List<Exercise> found =
        options.exercises().stream()
            .filter(exercise -> SubmissionFolder.answers(folder, exercise))
            .toList();
    if (found.isEmpty()) {
      throw Complaint.unusable(
          "Nothing in "
              + target
              + " answers an exercise. Expected a file such as "
              + options.exercises().get(0).edit().get(0)
              + ", or name the exercise with --exercise.");
    }
    return found;
  }
}
