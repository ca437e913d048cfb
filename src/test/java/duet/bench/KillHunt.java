package duet.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Kills a run again and again, starts it again each time, and compares what has come of it in the
 * end with what comes of a run that nobody disturbs.
 *
 * <p>Moments are drawn from the whole life of a process: while it starts, grades, and writes. A
 * tenth of the kills is left for when all is graded and only reports are written.
 */
final class KillHunt {
  private static final int LOOK_EVERY_MILLIS = 20;

  private final BulkCall call;
  private final Path work;
  private final int kills;
  private final Random random;
  private final Consumer<String> told;

  private double secondsToTheFirst;
  private double secondsEach;
  private double secondsToWrite;

  /**
   * A hunt.
   *
   * @param call what is killed; its folder of results is not used
   * @param work an empty folder
   * @param kills how often, at least 1
   * @param seed of the moments
   * @param told is told what happens
   */
  KillHunt(BulkCall call, Path work, int kills, long seed, Consumer<String> told) {
    this.call = call;
    this.work = work;
    this.kills = kills;
    this.random = new Random(seed);
    this.told = told;
  }

  /**
   * What was found.
   *
   * @param kills how often it was killed
   * @param results how many results there are in the end
   * @param faults a line each: what was lost, is different, was found twice or was left running
   */
  record Found(int kills, int results, List<String> faults) {}

  Found run() throws IOException, InterruptedException {
    Path calm = work.resolve("undisturbed");
    undisturbed(calm);
    int all = JournalLines.finals(calm).size();
    told.accept(
        "undisturbed: %d results, the first after %.1f s, then one in %.2f s, %.1f s to write"
            .formatted(all, secondsToTheFirst, secondsEach, secondsToWrite));
    Path hunted = work.resolve("killed");
    List<String> faults = new ArrayList<>();
    int done = 0;
    int late = (kills + 9) / 10;
    while (done < kills) {
      boolean graded = JournalLines.soFar(hunted) >= all;
      if (done >= kills - late && !graded) {
        // What is left of the work is not disturbed any more, so that kills remain for writing.
        finish(hunted);
        continue;
      }
      double most = graded ? secondsToTheFirst + secondsToWrite : life(all, hunted, late, done);
      if (killed(hunted, random.nextDouble() * most, faults)) {
        done++;
        told.accept(
            "kill %d of %d: %d of %d are graded"
                .formatted(done, kills, JournalLines.soFar(hunted), all));
      }
    }
    finish(hunted);
    compare(calm, hunted, faults);
    return new Found(done, JournalLines.finals(hunted).size(), faults);
  }

  /** So long that the kills are spread over all of the work, and there are enough for its end. */
  private double life(int all, Path hunted, int late, int done) throws IOException {
    double left = (all - JournalLines.soFar(hunted)) * secondsEach;
    return secondsToTheFirst + 2 * left / (kills - late - done);
  }

  private void undisturbed(Path out) throws IOException, InterruptedException {
    BulkProcess bulk = bulk(out);
    long begin = System.nanoTime();
    Process process = bulk.start();
    long first = begin;
    long last = begin;
    long seen = 0;
    while (!process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
      long lines = JournalLines.soFar(out);
      if (lines > seen) {
        last = System.nanoTime();
        first = seen == 0 ? last : first;
        seen = lines;
      }
    }
    mustBeDone(process, out);
    secondsToTheFirst = (first - begin) / 1e9;
    secondsEach = (last - first) / 1e9 / Math.max(1, seen - 1);
    secondsToWrite = (System.nanoTime() - last) / 1e9;
  }

  private boolean killed(Path out, double seconds, List<String> faults)
      throws IOException, InterruptedException {
    BulkProcess bulk = bulk(out);
    Process process = bulk.start();
    if (process.waitFor((long) (seconds * 1e9), TimeUnit.NANOSECONDS)) {
      mustBeDone(process, out);
      return false;
    }
    BulkProcess.kill(process);
    List<String> left = bulk.leftAfterAWhile();
    left.forEach(each -> faults.add("left running: " + each));
    return true;
  }

  private void finish(Path out) throws IOException, InterruptedException {
    Process process = bulk(out).start();
    process.waitFor();
    mustBeDone(process, out);
  }

  private void mustBeDone(Process process, Path out) throws IOException {
    if (process.exitValue() != 0) {
      throw new IOException(
          "duet bulk --out %s ended with %d; see %s"
              .formatted(out, process.exitValue(), work.resolve("bulk.log")));
    }
  }

  private BulkProcess bulk(Path out) throws IOException {
    return new BulkProcess(call.to(out, call.jobs()), work.resolve("tmp"));
  }

  private static void compare(Path calm, Path hunted, List<String> faults) throws IOException {
    Map<String, Integer> wanted = JournalLines.finals(calm);
    Map<String, Integer> found = JournalLines.finals(hunted);
    for (String key : new TreeSet<>(wanted.keySet())) {
      int times = found.getOrDefault(key, 0);
      if (times != 1) {
        faults.add("the journal has " + times + " results of " + key);
      }
    }
    found.keySet().stream()
        .filter(key -> !wanted.containsKey(key))
        .forEach(key -> faults.add("nobody has asked for " + key));
    JsonNode plan = new ObjectMapper().readTree(calm.resolve("plan.json").toFile());
    for (JsonNode submission : plan.get("submissions")) {
      String report = "reports/" + submission.get("id").asText() + "/report.json";
      if (!Files.exists(hunted.resolve(report))) {
        faults.add("there is no " + report);
      } else if (!CanonicalJson.of(calm.resolve(report))
          .equals(CanonicalJson.of(hunted.resolve(report)))) {
        faults.add(report + " is different");
      }
    }
    String marks = "gradebook/marks.csv";
    if (!Files.readString(calm.resolve(marks)).equals(Files.readString(hunted.resolve(marks)))) {
      faults.add(marks + " is different");
    }
  }
}
