package duet.kit;

/** How many runs a check made that found nothing: what a pass rests on. */
public final class Tried {
  private static long runs;
  private static boolean replayed;

  private Tried() {}

  /** Adds runs of the running check that found nothing. */
  static synchronized void add(long more) {
    runs += more;
  }

  /** The running check has forced the schedule that it was told to. */
  static synchronized void replayed() {
    replayed = true;
  }

  /** Whether a schedule was forced again since this was last asked; for the probe. */
  public static synchronized boolean takeReplayed() {
    boolean was = replayed;
    replayed = false;
    return was;
  }

  /** How many there were since this was last asked; for the probe. */
  public static synchronized long take() {
    long taken = runs;
    runs = 0;
    return taken;
  }
}
