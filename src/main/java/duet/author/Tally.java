package duet.author;

import duet.trial.Trial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What came of all runs of one trial. Safe for several threads. */
final class Tally {
  private final Trial trial;
  private final Map<String, Integer> deviations = new LinkedHashMap<>();
  private String firstHash;
  private int runs;
  private int deviating;
  private int nets;
  private double seconds;

  Tally(Trial trial) {
    this.trial = trial;
  }

  /**
   * Adds one run.
   *
   * @param hash of the canonical report; the same on every run, or something flipped
   * @return in what it deviates, the hash included
   */
  synchronized List<String> add(List<String> found, String hash, int netsReached, double took) {
    List<String> all = new ArrayList<>(found);
    if (firstHash == null) {
      firstHash = hash;
    } else if (!firstHash.equals(hash) && found.isEmpty()) {
      all.add("the canonical report is not the one of the first run");
    }
    runs++;
    deviating += all.isEmpty() ? 0 : 1;
    nets += netsReached;
    seconds += took;
    all.forEach(line -> deviations.merge(line, 1, Integer::sum));
    return all;
  }

  Trial trial() {
    return trial;
  }

  synchronized VerifyReport.Row row() {
    List<String> lines = new ArrayList<>();
    deviations.forEach((line, times) -> lines.add(times + " × " + line));
    return new VerifyReport.Row(
        trial.label(), runs, deviating, nets, runs == 0 ? 0 : seconds / runs, lines);
  }
}
