package duet.kit;

import java.util.List;

/**
 * The submission came to no end by its own doing: it used its processor time, or its patience,
 * without getting anywhere. Worth no points.
 */
public final class Unfinished extends Verdict {
  private static final long serialVersionUID = 1L;

  private final transient List<ThreadDoing> threads;

  /**
   * States why there is no result.
   *
   * @param reason one sentence
   * @param threads what the threads of the submission were doing
   */
  public Unfinished(String reason, List<ThreadDoing> threads) {
    super(reason);
    this.threads = List.copyOf(threads);
  }

  /** What the threads of the submission were doing. */
  public List<ThreadDoing> threads() {
    return threads;
  }
}
