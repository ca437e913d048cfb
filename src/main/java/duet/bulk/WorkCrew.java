package duet.bulk;

import duet.Graded;
import duet.Grader;
import duet.GraderPool;
import duet.Reporting;
import duet.bulk.journal.Journal;
import duet.bulk.journal.Verdict;
import duet.check.PreparedExercise;
import duet.report.GradeReport;
import duet.submission.HandedIn;
import duet.submission.Intake;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Does pieces of work, a few at a time, and keeps what comes of each before it begins the next. */
final class WorkCrew {
  private final BulkSettings settings;
  private final GraderPool graders;
  private final Map<String, PreparedExercise> exercises;
  private final Journal journal;
  private final Progress progress;

  WorkCrew(
      BulkSettings settings,
      GraderPool graders,
      List<PreparedExercise> prepared,
      Journal journal,
      Progress progress) {
    this.settings = settings;
    this.graders = graders;
    this.exercises =
        prepared.stream()
            .collect(Collectors.toMap(each -> each.exercise().id(), Function.identity()));
    this.journal = journal;
    this.progress = progress;
  }

  /**
   * Does them all.
   *
   * @throws IOException if a result cannot be kept; the rest is not begun then
   */
  void doAll(List<Work> works) throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(graders.size());
    try {
      List<Future<?>> running = new ArrayList<>();
      works.forEach(work -> running.add(pool.submit(() -> one(work))));
      for (Future<?> each : running) {
        each.get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException cause
          ? cause
          : new IOException("a piece of work broke off: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("it was interrupted", e);
    } finally {
      pool.shutdownNow();
    }
  }

  private Void one(Work work) throws IOException, InterruptedException {
    Grader grader = graders.take();
    try {
      progress.begins(work);
      Verdict verdict = verdict(grader, work);
      journal.add(work.key(), verdict);
      progress.ends(work, verdict);
    } finally {
      graders.giveBack(grader);
    }
    return null;
  }

  private Verdict verdict(Grader grader, Work work) throws IOException {
    PreparedExercise prepared = exercises.get(work.exercise());
    try (HandedIn opened = HandedIn.openUnnamed(work.handin().place())) {
      Intake intake = Planner.intake(opened, prepared.exercise(), work.handin().id());
      Graded graded =
          intake instanceof Intake.Taken taken
              ? grader.grade(prepared, taken.submission())
              : Grader.rejected(prepared, ((Intake.Rejected) intake).problems());
      GradeReport report =
          Reporting.report(
              work.handin().id(), List.of(graded), settings.seed(), settings.contained());
      return Verdict.of(
          graded.report(),
          graded.sha256(),
          new Verdict.Origin(report.gradedAt(), report.grader().processors(), report.isolation()));
    }
  }
}
