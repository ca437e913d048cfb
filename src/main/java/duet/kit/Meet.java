package duet.kit;

import java.util.List;

/**
 * A rendezvous of distinct threads that opens when all are inside at once; made by {@link
 * Crew#meet}.
 */
public final class Meet {
  private final Holds holds;
  private final int parties;
  private final Visits arrivals = new Visits();
  private boolean met;

  Meet(Holds holds, int parties) {
    if (parties < 2) {
      throw new IllegalArgumentException("a rendezvous takes at least 2 threads, got " + parties);
    }
    this.holds = holds;
    this.parties = parties;
  }

  /**
   * Called by threads of the submission, through a seam: waits until as many distinct threads as
   * agreed are here. A visitor that is interrupted stays, and finds its interrupt flag set when it
   * leaves. Who comes after they met goes on at once. Once the crew is closed, present and later
   * visitors are unwound with an error that the kit knows as its own.
   */
  public void arrive() {
    Site from = Site.here();
    holds.hold(
        this,
        () -> {
          arrivals.add(from);
          // Who is held cannot arrive again, so those inside are distinct.
          if (!met && holds.heldIn(this) + 1 >= parties) {
            holds.release(this, () -> met = true);
          }
          return !met;
        });
  }

  /** Whether all of them were here at one time. */
  public boolean met() {
    return holds.locked(() -> met);
  }

  /** Where each arrival so far came from, in order; the first 10,000. */
  public List<Site> arrivals() {
    return arrivals.all();
  }
}
