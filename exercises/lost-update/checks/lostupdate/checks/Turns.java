package lostupdate.checks;

import lostupdate.Turnstile;

/** The turnstile that a submission gets: a monitor, so that whoever waits in vain is seen to. */
final class Turns implements Turnstile {
  private int next = 1;

  @Override
  public synchronized void begin(int turn) {
    while (next != turn) {
      try {
        wait();
      } catch (InterruptedException e) {
        throw new IllegalStateException("interrupted while it waited for turn " + turn, e);
      }
    }
  }

  @Override
  public synchronized void end(int turn) {
    next = turn + 1;
    notifyAll();
  }
}
