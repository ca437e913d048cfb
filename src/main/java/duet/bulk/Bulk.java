package duet.bulk;

import duet.Grader;
import duet.GraderPool;
import duet.bulk.cohort.Cohort;
import duet.bulk.journal.Journal;
import duet.bulk.journal.JournalFault;
import duet.bulk.journal.RunLock;
import duet.bulk.overrides.Overrides;
import duet.bulk.sheet.SheetFault;
import duet.calibrate.CalibrationFault;
import duet.calibrate.Selftest;
import duet.check.PreparedExercise;
import duet.compile.CompilerFault;
import duet.exercise.Exercise;
import duet.report.Calibration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Grades a cohort into a folder of results: plans, does what is not yet done, and makes the reports
 * anew from what is kept. A run that was killed goes on where it was when it is started again.
 */
public final class Bulk {
  private final BulkSettings settings;
  private final Progress progress;
  private final HostTrial host;

  /** With these settings. */
  public Bulk(BulkSettings settings, Progress progress) {
    this(settings, progress, Selftest::unpack);
  }

  /** As above; tests bring a selftest that does not come out as it must. */
  Bulk(BulkSettings settings, Progress progress, HostTrial.Selftests selftests) {
    this.settings = settings;
    this.progress = progress;
    this.host = new HostTrial(settings, progress, selftests);
  }

  /**
   * What a run came to.
   *
   * @param plan what there was to do
   * @param exercises the exercises, ready, in course order
   * @param graded how many pieces of work this run did
   * @param damaged how many lines of the journal somebody had changed
   */
  public record Done(Plan plan, List<PreparedExercise> exercises, int graded, int damaged) {}

  /**
   * Grades.
   *
   * @param asked the exercises that everybody is to answer
   * @throws RunLock.Taken if another process has the folder
   * @throws JournalFault if the folder holds a journal that is not to be continued
   * @throws SheetFault if what people decided about marks cannot be used
   * @throws duet.exercise.ExerciseFault if an exercise is broken
   * @throws CompilerFault if this machine cannot compile
   * @throws CalibrationFault if this host does not give right marks, as the selftest shows
   * @throws IOException if something cannot be read or written; all earlier results are whole
   */
  public Done run(Cohort cohort, List<Exercise> asked)
      throws RunLock.Taken, JournalFault, SheetFault, CalibrationFault, CompilerFault, IOException {
    Files.createDirectories(settings.out());
    try (RunLock lock = RunLock.take(settings.out());
        Journal journal = Journal.open(journal(settings));
        GraderPool graders =
            new GraderPool(settings.jobs(), settings.seed(), false, settings.contained())) {
      List<PreparedExercise> prepared = prepare(graders.first(), asked);
      Plan plan =
          new Planner(Planner.setting(settings), prepared, settings.solutions()).plan(cohort);
      // A mistake in the table is told before anybody waits for a grading.
      Overrides.of(settings.out(), plan.scope(prepared));
      plan.write(settings.out());
      ResultFolder.keepNames(settings.out(), cohort);
      List<Work> todo = todo(plan, cohort, known(journal));
      int known = mine(plan.keys().stream().toList()).size() - todo.size();
      // To try the host out takes seconds, and where nothing is to be graded it would be for
      // nothing.
      Optional<Calibration> calibration =
          todo.isEmpty() ? Optional.empty() : Optional.of(host.of(graders, prepared));
      progress.planned(cohort.handins().size(), known, todo.size());
      if (calibration.isPresent()) {
        work(new WorkCrew(settings, graders, prepared, calibration.get(), journal, progress), todo);
      }
      return new Done(plan, prepared, todo.size(), journal.damaged());
    }
  }

  private void work(WorkCrew crew, List<Work> todo) throws IOException {
    crew.doAll(todo);
    List<Work> undecided = crew.worthAnotherTry(todo);
    if (!undecided.isEmpty()) {
      progress.triesAgain(undecided.size());
      crew.doAll(undecided);
    }
  }

  /** Those of the exercises that anybody has answered. */
  public static List<Exercise> answered(Cohort cohort, List<Exercise> candidates)
      throws IOException {
    return Planner.answered(cohort, candidates);
  }

  /** Where a slice keeps what it finds: its own file, since no two processes write to one. */
  public static Path journal(BulkSettings settings) {
    String part =
        settings.slice().of() == 1
            ? ""
            : "-" + settings.slice().number() + "-of-" + settings.slice().of();
    return settings.out().resolve("journal" + part + ".jsonl");
  }

  /** Into how many slices the work was cut of which a journal has one, by its name. */
  static int slices(Path journal) {
    Matcher name =
        Pattern.compile("journal-\\d+-of-(\\d+)\\.jsonl").matcher(journal.getFileName().toString());
    return name.matches() ? Integer.parseInt(name.group(1)) : 1;
  }

  private static List<PreparedExercise> prepare(Grader grader, List<Exercise> asked)
      throws CompilerFault {
    List<PreparedExercise> prepared = new ArrayList<>();
    for (Exercise exercise : asked) {
      prepared.add(grader.prepare(exercise));
    }
    return prepared;
  }

  // A folder into which slices were merged has their results in a journal of its own.
  private Set<String> known(Journal journal) throws IOException, JournalFault {
    Set<String> known = new HashSet<>(journal.keys());
    for (Path file : ResultFolder.journals(settings.out())) {
      try (Journal other = Journal.read(file)) {
        known.addAll(other.keys());
      }
    }
    return known;
  }

  private List<Work> todo(Plan plan, Cohort cohort, Set<String> known) {
    Map<String, Work> works = Planner.works(plan, cohort);
    return mine(List.copyOf(works.values())).stream()
        .filter(work -> !known.contains(work.key()))
        .toList();
  }

  // Slices share out the work and not the students: what two handed in is one piece, in one slice.
  private <T> List<T> mine(List<T> all) {
    List<T> mine = new ArrayList<>();
    for (int i = settings.slice().number() - 1; i < all.size(); i += settings.slice().of()) {
      mine.add(all.get(i));
    }
    return mine;
  }
}
