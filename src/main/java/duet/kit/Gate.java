package duet.kit;

import java.util.List;

/** Holds every visitor until the checker opens it; made by {@link Crew#gate}. */
public final class Gate {
  private final Holds holds;
  private final Visits visits = new Visits();
  private boolean open;

  Gate(Holds holds) {
    this.holds = holds;
  }

  /**
   * Called by threads of the submission, through a seam: waits here until the gate is open. A
   * visitor that is interrupted stays, and finds its interrupt flag set when it leaves: an
   * interrupt cannot forge a pass. Once the crew is closed, present and later visitors are unwound
   * with an error that the kit knows as its own.
   */
  public void pass() {
    Site from = Site.here();
    holds.hold(
        this,
        () -> {
          visits.add(from);
          return !open;
        });
  }

  /** How many threads are held at this moment. */
  public int held() {
    return holds.heldIn(this);
  }

  /** How often a visitor was interrupted while it was held, or on its way in. */
  public int interrupts() {
    return holds.interruptedIn(this);
  }

  /** Where each visit so far came from, in the order of arrival; the first 10,000. */
  public List<Site> visits() {
    return visits.all();
  }

  /** Lets everybody pass from now on. */
  public void open() {
    holds.release(this, () -> open = true);
  }
}
