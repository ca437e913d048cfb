package duet.kit;

import java.util.List;

/**
 * No proof either way could be had: the threads were starved, or the system withholds what a proof
 * needs. Costs no points.
 */
public final class Inconclusive extends Verdict {
  private static final long serialVersionUID = 1L;

  private final transient List<ThreadDoing> threads;
  private final boolean outOfTime;

  /**
   * States why there is no result.
   *
   * @param reason one sentence
   * @param threads what the threads of the submission were doing
   */
  public Inconclusive(String reason, List<ThreadDoing> threads) {
    this(reason, threads, false);
  }

  private Inconclusive(String reason, List<ThreadDoing> threads, boolean outOfTime) {
    super(reason);
    this.threads = List.copyOf(threads);
    this.outOfTime = outOfTime;
  }

  /**
   * States that all went well, but too slowly to come to an end. Whether the machine or the
   * submission is to blame for that can only be told from outside.
   */
  static Inconclusive outOfTime(String reason) {
    return new Inconclusive(reason, List.of(), true);
  }

  /** Whether there was merely too little time. */
  public boolean isOutOfTime() {
    return outOfTime;
  }

  /** What the threads of the submission were doing. */
  public List<ThreadDoing> threads() {
    return threads;
  }
}
