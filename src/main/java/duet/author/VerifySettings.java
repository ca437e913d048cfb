package duet.author;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How to verify.
 *
 * @param solutions the folder of solutions
 * @param repeat how often to grade each, at least 1
 * @param budget go on repeating until this time is used up
 * @param load how many busy processes to keep beside it
 * @param jobs how many submissions to grade at a time, at least 1
 * @param portable whether to do without what only Linux tells
 * @param only labels of the solutions to grade, as {@code wrong/no-join}; empty for all
 * @param renewReadme whether to write the sections of the tasks that follow from the exercises,
 *     instead of comparing them
 * @param seed the assignment's seed
 * @param contained whether submissions are kept away from the machine, for each round in turn,
 *     beginning anew after the last; not empty
 */
public record VerifySettings(
    Path solutions,
    int repeat,
    Optional<Duration> budget,
    int load,
    int jobs,
    boolean portable,
    List<String> only,
    boolean renewReadme,
    String seed,
    List<Boolean> contained) {
  /** Refuses what makes no sense. */
  public VerifySettings {
    only = List.copyOf(only);
    contained = List.copyOf(contained);
    if (repeat < 1) {
      throw new IllegalArgumentException("repeat must be at least 1, got " + repeat);
    }
    if (jobs < 1) {
      throw new IllegalArgumentException("jobs must be at least 1, got " + jobs);
    }
    if (load < 0) {
      throw new IllegalArgumentException("load must not be negative, got " + load);
    }
  }

  /**
   * Whether submissions are kept away from the machine in a round.
   *
   * @param round from 1
   */
  boolean contained(int round) {
    return contained.get((round - 1) % contained.size());
  }

  /** Whether a trial of that label is to be graded. */
  boolean wants(String label) {
    return only.isEmpty() || only.contains(label);
  }
}
