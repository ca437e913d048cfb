package duet.kit;

import java.util.List;

/** Holds every visitor until the checker opens it; made by {@link Crew#gate}. */
public final class Gate {
  Gate() {}

  /** Called by threads of the submission, through a seam: waits here until the gate is open. */
  public void pass() {
    throw new UnsupportedOperationException();
  }

  /** How many threads are held at this moment. */
  public int held() {
    throw new UnsupportedOperationException();
  }

  /** Where each visit so far came from, in the order of arrival. */
  public List<Site> visits() {
    throw new UnsupportedOperationException();
  }

  /** Lets everybody pass from now on. */
  public void open() {
    throw new UnsupportedOperationException();
  }
}
