package duet;

import duet.check.CheckRequest;
import duet.check.CheckSettings;
import duet.check.PreparedExercise;
import duet.check.RunnerArchive;
import duet.check.weave.Swept;
import duet.compile.ClassFiles;
import duet.compile.Compilation;
import duet.compile.CompileWorker;
import duet.compile.CompilerFault;
import duet.sandbox.Place;
import duet.submission.Intake;
import duet.submission.Submission;
import duet.submission.SubmissionFolder;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Grades an answer that is known to be right, once on a machine, so that all later gradings start
 * from what was loaded for that one.
 */
public final class Rehearsal {
  private Rehearsal() {}

  /** Whether gradings on this machine have that to start from. */
  public static boolean isDone() {
    return CompileWorker.hasArchive() && RunnerArchive.isThere();
  }

  /**
   * Does it, unless it is done. Takes some seconds.
   *
   * @param answer one of ours that passes
   * @throws IOException if it cannot be done here; gradings take longer then, and nothing else
   */
  public static void of(PreparedExercise prepared, Path answer) throws IOException {
    Submission submission = submission(prepared, answer);
    int release = prepared.exercise().minimumJdk();
    CompileWorker.makeArchive(submission.with(prepared.exercise()), release);
    RunnerArchive.make(request(prepared, submission, compiled(prepared, submission)));
  }

  /** Forgets it, if what was loaded turned out to be of no good. */
  public static void undo() {
    RunnerArchive.drop();
    CompileWorker.dropArchive();
  }

  private static Submission submission(PreparedExercise prepared, Path answer) throws IOException {
    if (SubmissionFolder.take(answer, prepared.exercise(), "rehearsal")
        instanceof Intake.Taken it) {
      return it.submission();
    }
    throw new IOException("there is no answer in " + answer);
  }

  private static ClassFiles compiled(PreparedExercise prepared, Submission submission)
      throws IOException {
    try (CompileWorker compiler = new CompileWorker(Place.ours())) {
      if (compiler.compileSubmission(
              submission.with(prepared.exercise()), prepared.exercise().minimumJdk())
          instanceof Compilation.Compiled it) {
        return it.classes();
      }
      throw new IOException("the known answer does not compile");
    } catch (CompilerFault e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static CheckRequest request(
      PreparedExercise prepared, Submission submission, ClassFiles classes) {
    ClassFiles own = prepared.own(classes);
    return new CheckRequest(
        prepared.exercise(),
        prepared.plan(),
        prepared.checks(),
        own,
        new Swept(own),
        prepared.given(),
        submission.sha256(),
        prepared.sha256(),
        new CheckSettings("rehearsal", false, 0).at(Place.ours()));
  }
}
