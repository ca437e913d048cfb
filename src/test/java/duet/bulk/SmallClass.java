package duet.bulk;

import duet.bulk.cohort.Cohort;
import duet.bulk.gradebook.Gradebook;
import duet.bulk.journal.Verdict;
import duet.bulk.overrides.Overrides;
import duet.bulk.summary.CohortReport;
import duet.bulk.summary.CohortTally;
import duet.exercise.Exercise;
import duet.exercise.ExerciseFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the tests that grade a small class share. */
final class SmallClass {
  static final Exercise EXERCISE = ExerciseFolder.read(Path.of("exercises/sing-dance"));

  private SmallClass() {}

  static CohortReport write(Cohort cohort, List<Path> from, Path out) throws Exception {
    Files.createDirectories(out);
    try (ResultFolder known = ResultFolder.open(from);
        duet.Grader grader = new duet.Grader(new duet.check.CheckSettings("1", false, 0))) {
      var prepared = List.of(grader.prepare(EXERCISE));
      Gradebook book = Gradebook.of(cohort, Optional.empty(), List.of(), Optional.empty());
      CohortReport report =
          new Results(out, known.plan(), prepared, known.verdicts(), Overrides.none())
              .write(new CohortTally(prepared, Path.of("solutions"), Overrides.none()), book)
              .report();
      book.write(out, report);
      return report;
    }
  }

  static void copy(Path from, Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : all.filter(path -> path.toString().endsWith(".java")).toList()) {
        Path to = folder.resolve(from.relativize(each).toString());
        Files.createDirectories(to.getParent());
        Files.copy(each, to);
      }
    }
  }

  /** Only counts what is tried again. */
  static final class Silent implements Progress {
    int again;

    @Override
    public void planned(int submissions, int known, int todo) {}

    @Override
    public void begins(Work work) {}

    @Override
    public void ends(Work work, Verdict verdict) {}

    @Override
    public void triesAgain(int works) {
      again += works;
    }
  }
}
