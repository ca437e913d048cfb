package duet.kit;

import java.util.List;

/**
 * A rendezvous of distinct threads that opens when all are inside at once; made by {@link
 * Crew#meet}.
 */
public final class Meet {
  Meet() {}

  /**
   * Called by threads of the submission, through a seam: waits until as many distinct threads as
   * agreed are here.
   */
  public void arrive() {
    throw new UnsupportedOperationException();
  }

  /** Whether all of them were here at one time. */
  public boolean met() {
    throw new UnsupportedOperationException();
  }

  /** Where each arrival so far came from, in order. */
  public List<Site> arrivals() {
    throw new UnsupportedOperationException();
  }
}
