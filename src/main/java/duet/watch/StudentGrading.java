package duet.watch;

import duet.Graded;
import duet.Grader;
import duet.Reporting;
import duet.check.Audience;
import duet.check.CheckResult;
import duet.check.Outcome;
import duet.check.PreparedExercise;
import duet.compile.CompilerFault;
import duet.course.Bookkeeping;
import duet.course.Course;
import duet.course.Progress;
import duet.course.Standing;
import duet.exercise.CheckSpec;
import duet.exercise.Exercise;
import duet.exercise.ExerciseFault;
import duet.report.ExerciseReport;
import duet.report.Status;
import duet.report.view.Sources;
import duet.score.Score;
import duet.submission.Intake;
import duet.submission.SubmissionFolder;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Grades with the pipeline and keeps the results beside the student's work. */
final class StudentGrading implements Grading {
  private static final String OWN_WORK = "own-work";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Grader grader;
  private final Course course;
  private final List<Exercise> exercises;
  private final boolean contained;
  private final Consumer<String> tell;
  private Graded last;
  private boolean rehearsed;

  StudentGrading(
      Grader grader,
      Course course,
      List<Exercise> exercises,
      boolean contained,
      Consumer<String> tell) {
    this.grader = grader;
    this.course = course;
    this.exercises = exercises;
    this.contained = contained;
    this.tell = tell;
  }

  @Override
  public Found grade(Copy copy, boolean whole, Audience audience) throws IOException {
    PreparedExercise all = prepare(copy.exercise());
    PreparedExercise now = whole ? all : all.quick();
    String seed = Integer.toString(1 + RANDOM.nextInt(999_999));
    Intake intake = SubmissionFolder.take(copy.folder(), copy.exercise(), OWN_WORK);
    Graded graded =
        intake instanceof Intake.Taken taken
            ? grader.grade(now, taken.submission(), seed, audience)
            : Grader.rejected(now, ((Intake.Rejected) intake).problems());
    Set<String> later = new HashSet<>();
    if (graded.report().status() == Status.GRADED) {
      later.addAll(all.plan().checks().stream().map(CheckSpec::id).toList());
      now.plan().checks().forEach(check -> later.remove(check.id()));
    }
    ExerciseReport report = graded.report().with(all(all, graded.report()));
    last = new Graded(report, graded.sha256(), graded.netsReached(), graded.startsProcesses());
    return new Found(report, later, seed, sources(intake));
  }

  private static Sources sources(Intake intake) {
    return intake instanceof Intake.Taken taken
        ? Sources.of(taken.submission().texts())
        : Sources.none();
  }

  private PreparedExercise prepare(Exercise exercise) throws IOException {
    try {
      return grader.prepare(exercise);
    } catch (CompilerFault | ExerciseFault e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** One result for each check of the exercise, as the report of every other grading has it. */
  private static List<CheckResult> all(PreparedExercise all, ExerciseReport report) {
    List<CheckResult> results = new ArrayList<>();
    for (CheckSpec check : all.plan().checks()) {
      results.add(
          report.checks().stream()
              .filter(result -> result.spec().equals(check))
              .findFirst()
              .orElseGet(() -> new CheckResult(check, otherwise(report), 0)));
    }
    return results;
  }

  private static Outcome otherwise(ExerciseReport report) {
    return report.status() == Status.GRADED || report.checks().isEmpty()
        ? Found.notHere()
        : report.checks().get(0).outcome();
  }

  @Override
  public List<Row> keep(Found found) throws IOException {
    if (!wouldForget(found)) {
      new Bookkeeping(course, tell)
          .graded(Reporting.report(OWN_WORK, List.of(last), found.seed(), contained));
    }
    if (!rehearsed) {
      rehearsed = true;
      BackgroundRehearsal.start(contained);
    }
    return Rows.of(course, exercises, tell);
  }

  // Whoever has all points keeps them until something is seen broken.
  private boolean wouldForget(Found found) throws IOException {
    Progress progress = course.progress(tell);
    Optional<Standing> standing = progress.of(found.report().id());
    Score score = found.report().score();
    boolean lost = score.earned() + score.undecided() < score.possible();
    return !found.later().isEmpty() && !lost && standing.filter(Standing::hasAllPoints).isPresent();
  }

  @Override
  public void expect(Copy copy) {
    grader.expect(copy.exercise());
  }

  @Override
  public void close() {
    grader.close();
  }
}
