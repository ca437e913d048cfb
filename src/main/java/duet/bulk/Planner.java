package duet.bulk;

import duet.Version;
import duet.bulk.cohort.Cohort;
import duet.bulk.cohort.Handin;
import duet.bulk.journal.WorkKey;
import duet.bulk.summary.KnownSolutions;
import duet.check.PreparedExercise;
import duet.exercise.Exercise;
import duet.submission.HandedIn;
import duet.submission.Intake;
import duet.submission.Problem;
import duet.submission.SubmissionFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds out what there is to grade, without grading anything. */
final class Planner {
  private final Plan.Setting setting;
  private final Map<PreparedExercise, String> exercises = new LinkedHashMap<>();
  private final Map<PreparedExercise, KnownSolutions> solutions = new LinkedHashMap<>();
  private final SortedMap<String, String> known = new TreeMap<>();

  /**
   * For these exercises, which everybody is to answer.
   *
   * @param shipped the folder of solutions, which need not exist
   */
  Planner(Plan.Setting setting, List<PreparedExercise> prepared, Path shipped) throws IOException {
    this.setting = setting;
    WorkKey keys =
        new WorkKey(setting.grader(), setting.java(), setting.seed(), setting.contained());
    for (PreparedExercise each : prepared) {
      exercises.put(each, keys.exercise(each));
      solutions.put(
          each, KnownSolutions.of(each.exercise(), shipped.resolve(each.exercise().id())));
    }
  }

  static Plan.Setting setting(BulkSettings settings) throws IOException {
    return new Plan.Setting(
        Version.text(),
        Version.fingerprint(),
        System.getProperty("java.vm.vendor") + " " + Runtime.version(),
        settings.seed(),
        settings.contained());
  }

  /** Those of the exercises that anybody has answered. */
  static List<Exercise> answered(Cohort cohort, List<Exercise> candidates) throws IOException {
    List<Exercise> unseen = new ArrayList<>(candidates);
    for (Handin handin : cohort.handins()) {
      if (unseen.isEmpty()) {
        break;
      }
      try (HandedIn opened = HandedIn.openUnnamed(handin.place())) {
        unseen.removeIf(exercise -> SubmissionFolder.answers(opened.folder(), exercise));
      }
    }
    return candidates.stream().filter(each -> !unseen.contains(each)).toList();
  }

  /** Reads all submissions, and tells what work each is. */
  Plan plan(Cohort cohort) throws IOException {
    List<Plan.Entry> entries = new ArrayList<>();
    for (Handin handin : cohort.handins()) {
      entries.add(new Plan.Entry(handin.id(), works(handin)));
    }
    return new Plan(
        Plan.FORMAT_VERSION,
        cohort.layout(),
        setting,
        exercises.entrySet().stream()
            .map(
                each ->
                    new Plan.Asked(
                        each.getKey().exercise().id(),
                        each.getValue(),
                        WorkKey.checks(each.getKey())))
            .toList(),
        known,
        entries);
  }

  private SortedMap<String, String> works(Handin handin) throws IOException {
    SortedMap<String, String> works = new TreeMap<>();
    try (HandedIn opened = HandedIn.openUnnamed(handin.place())) {
      exercises.forEach(
          (prepared, content) -> {
            Intake intake = intake(opened, prepared.exercise(), handin.id());
            String key = WorkKey.of(content, hash(intake));
            works.put(prepared.exercise().id(), key);
            String equal = solutions.get(prepared).equal(intake);
            if (!equal.isEmpty()) {
              known.put(key, equal);
            }
          });
    }
    return works;
  }

  /** What an opened submission holds for an exercise. */
  static Intake intake(HandedIn opened, Exercise exercise, String id) {
    return opened.problems().isEmpty()
        ? SubmissionFolder.takeUnnamed(opened.folder(), exercise, id)
        : new Intake.Rejected(id, opened.problems(), List.of());
  }

  // Two who lack the same file are told the same.
  static String hash(Intake intake) {
    if (intake instanceof Intake.Taken taken) {
      return taken.submission().sha256();
    }
    List<Problem> problems = ((Intake.Rejected) intake).problems();
    return "rejected " + problems;
  }

  /** Which work is whose, for each key the first that has it. */
  static Map<String, Work> works(Plan plan, Cohort cohort) {
    Map<String, Handin> handins = new LinkedHashMap<>();
    cohort.handins().forEach(handin -> handins.put(handin.id(), handin));
    Map<String, Work> works = new TreeMap<>();
    for (Plan.Entry entry : plan.submissions()) {
      Optional.ofNullable(handins.get(entry.id()))
          .ifPresent(
              handin ->
                  entry
                      .works()
                      .forEach(
                          (exercise, key) ->
                              works.putIfAbsent(key, new Work(key, handin, exercise))));
    }
    return works;
  }
}
