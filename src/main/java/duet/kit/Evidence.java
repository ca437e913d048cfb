package duet.kit;

import java.util.List;

/**
 * What stands behind a verdict, as data; the terminal, the page and the replay are views of it.
 *
 * @param strength how far it goes
 * @param seen how often it was observed, 0 or more
 * @param runs in how many runs, 0 where runs are not what was counted
 * @param schedule the schedule that was forced, in order
 * @param threads what the threads of the submission were doing, for a hang
 * @param processes the processes of the submission, each after the one that started it
 * @param outcomes what a stress test observed, the most frequent first
 * @param replay what forces exactly this again: in the runner the point of a search, in a report
 *     the whole token; empty where nothing can
 */
public record Evidence(
    Strength strength,
    long seen,
    long runs,
    List<Step> schedule,
    List<ThreadDoing> threads,
    List<ProcessSeen> processes,
    List<OutcomeSeen> outcomes,
    String replay) {

  /** How far evidence goes. */
  public enum Strength {
    /** A schedule, or a cycle of lock owners, that can be forced again. */
    PROVED,
    /** Seen in {@code seen} of {@code runs} runs. */
    OBSERVED,
    /** Not found within the stated budget: not a proof. */
    NOT_FOUND
  }

  /** Takes copies, so that evidence cannot change after it was given. */
  public Evidence {
    schedule = List.copyOf(schedule);
    threads = List.copyOf(threads);
    processes = List.copyOf(processes);
    outcomes = List.copyOf(outcomes);
  }

  /** Of schedule and threads alone. */
  public Evidence(
      Strength strength, long seen, long runs, List<Step> schedule, List<ThreadDoing> threads) {
    this(strength, seen, runs, schedule, threads, List.of(), List.of(), "");
  }

  /** A forced schedule that shows the verdict. */
  public static Evidence proved(List<Step> schedule) {
    return new Evidence(Strength.PROVED, 1, 1, schedule, List.of());
  }

  /** A forced schedule that ends in a standstill, with what the threads were doing in it. */
  public static Evidence proved(List<Step> schedule, List<ThreadDoing> threads) {
    return new Evidence(Strength.PROVED, 1, 1, schedule, threads);
  }

  /** Something seen in some of the runs. */
  public static Evidence observed(long seen, long runs) {
    return new Evidence(Strength.OBSERVED, seen, runs, List.of(), List.of());
  }

  /** Nothing found in that many runs. */
  public static Evidence notFound(long runs) {
    return new Evidence(Strength.NOT_FOUND, 0, runs, List.of(), List.of());
  }

  /** The same with the processes of the submission. */
  public Evidence withProcesses(List<ProcessSeen> seenProcesses) {
    return new Evidence(strength, seen, runs, schedule, threads, seenProcesses, outcomes, replay);
  }

  /** The same with what a stress test observed. */
  public Evidence withOutcomes(List<OutcomeSeen> observed) {
    return new Evidence(strength, seen, runs, schedule, threads, processes, observed, replay);
  }

  /** The same with other threads. */
  public Evidence withThreads(List<ThreadDoing> doing) {
    return new Evidence(strength, seen, runs, schedule, doing, processes, outcomes, replay);
  }

  /** The same with what forces it again. */
  public Evidence withReplay(String token) {
    return new Evidence(strength, seen, runs, schedule, threads, processes, outcomes, token);
  }
}
