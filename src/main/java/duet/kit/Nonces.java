package duet.kit;

/**
 * Random values of a check, all drawn from its seed: the same on every run of the same assignment.
 */
public final class Nonces {
  private Nonces() {}

  /** The values of the running check, from the beginning. */
  public static Nonces ofCheck() {
    throw new UnsupportedOperationException();
  }

  /** A whole number from {@code low} to {@code high}, both included. */
  public int between(int low, int high) {
    throw new UnsupportedOperationException();
  }
}
