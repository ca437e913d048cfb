package duet.kit;

import java.util.List;

/**
 * No proof either way could be had: the threads were starved, or the system withholds what a proof
 * needs. Costs no points.
 */
public final class Inconclusive extends Verdict {
  private static final long serialVersionUID = 1L;

  private final transient List<ThreadDoing> threads;

  /**
   * States why there is no result.
   *
   * @param reason one sentence
   * @param threads what the threads of the submission were doing
   */
  public Inconclusive(String reason, List<ThreadDoing> threads) {
    super(reason);
    this.threads = List.copyOf(threads);
  }

  /** What the threads of the submission were doing. */
  public List<ThreadDoing> threads() {
    return threads;
  }
}
