package duet;

import duet.check.CheckSettings;
import duet.check.PreparedExercise;
import duet.exercise.ExerciseFolder;
import duet.inspect.Inspection;
import duet.sandbox.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Prints what bubblewrap and the allow-list cost a submission: three graders, one with both, one
 * without the one and one without the other, grade the same right answer in turns.
 *
 * <pre>
 * ./mvnw -q -DskipTests package
 * java -XX:TieredStopAtLevel=1 -Dduet.home=. -cp "target/classes:target/test-classes:target/lib/*" duet.Overhead
 * </pre>
 *
 * <p>With arguments {@code ROUNDS EXERCISE SOLUTION} for others than 21 rounds of {@code sing-dance
 * right/latch}. The first round warms everybody up and does not count.
 */
final class Overhead {
  private static final Place PLACE = Place.slot(2);

  private Overhead() {}

  /** Measures. */
  public static void main(String[] args) throws Exception {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 21;
    String exercise = args.length > 1 ? args[1] : "sing-dance";
    Path solution = Path.of("solutions", exercise, args.length > 2 ? args[2] : "right/latch");
    CheckSettings settings = new CheckSettings("1", false, 0);
    List<String> names = List.of("both", "without bubblewrap", "without the allow-list");
    try (Grader both = new Grader(settings.at(PLACE));
        Grader open = new Grader(settings.at(PLACE.uncontained()));
        Grader uninspected =
            new Grader(settings.at(PLACE), (prepared, own, swept) -> new Inspection(List.of()))) {
      List<Grader> graders = List.of(both, open, uninspected);
      List<List<Double>> millis = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
      PreparedExercise prepared = both.prepare(ExerciseFolder.read(Path.of("exercises", exercise)));
      for (int round = 0; round <= rounds; round++) {
        for (int i = 0; i < graders.size(); i++) {
          long begin = System.nanoTime();
          graders.get(i).grade(prepared, solution, "x");
          if (round > 0) {
            millis.get(i).add((System.nanoTime() - begin) / 1e6);
          }
        }
      }
      for (int i = 0; i < graders.size(); i++) {
        System.out.printf(
            Locale.ROOT,
            "%-24s %7.1f ms (median of %d)%n",
            names.get(i),
            median(millis.get(i)),
            rounds);
      }
    }
  }

  private static double median(List<Double> all) {
    List<Double> sorted = new ArrayList<>(all);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }
}
