package duet.bulk;

import duet.bulk.cohort.Handin;
import duet.bulk.journal.WorkKey;
import duet.exercise.Exercise;
import duet.submission.HandedIn;
import duet.submission.Intake;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what was graded once again in what was handed in. */
public final class GradedBytes {
  private GradedBytes() {}

  /**
   * What one submission holds for each exercise, if it is byte for byte what was graded.
   *
   * @param plan by which it was graded
   * @param entry the submission in it
   * @param exercises those of the plan
   * @return exercise to what was taken; empty if anything has been changed since
   * @throws IOException if there is no room to unpack it
   */
  public static Optional<Map<String, Intake>> find(
      Plan plan, Plan.Entry entry, Handin handin, List<Exercise> exercises) throws IOException {
    Map<String, Intake> found = new LinkedHashMap<>();
    try (HandedIn opened = HandedIn.openUnnamed(handin.place())) {
      for (Exercise exercise : exercises) {
        Intake intake = Planner.intake(opened, exercise, entry.id());
        String key = WorkKey.of(content(plan, exercise), Planner.hash(intake));
        if (!key.equals(entry.works().get(exercise.id()))) {
          return Optional.empty();
        }
        found.put(exercise.id(), intake);
      }
    }
    return Optional.of(found);
  }

  private static String content(Plan plan, Exercise exercise) {
    return plan.exercises().stream()
        .filter(asked -> asked.id().equals(exercise.id()))
        .map(Plan.Asked::content)
        .findFirst()
        .orElse("");
  }
}
