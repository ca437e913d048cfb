package duet.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A call of {@code duet bulk}, as a person would type it.
 *
 * @param home where Duet is
 * @param cohort what was handed in
 * @param out the folder of results
 * @param exercises ids of what was asked
 * @param jobs how many at a time
 * @param isolation the option's word
 */
record BulkCall(
    Path home, Path cohort, Path out, List<String> exercises, int jobs, String isolation) {
  List<String> words() {
    List<String> words =
        new ArrayList<>(
            List.of(
                home.resolve("duet").toString(),
                "bulk",
                cohort.toString(),
                "--out",
                out.toString(),
                "--jobs",
                String.valueOf(jobs),
                "--isolation",
                isolation));
    exercises.forEach(id -> words.addAll(List.of("--exercise", id)));
    return words;
  }

  Command measured() {
    return new Command(words(), home, Map.of(), out.resolveSibling(out.getFileName() + ".log"));
  }

  BulkCall to(Path otherOut, int otherJobs) {
    return new BulkCall(home, cohort, otherOut, exercises, otherJobs, isolation);
  }
}
