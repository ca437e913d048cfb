package stopflag;

import java.util.OptionalInt;

/** One monitor for all that is shared; the step is done without it. */
public final class Worker implements Runnable {
  private boolean stopped;
  private boolean ready;
  private int message;

  private final Step step;

  public Worker(Step step) {
    this.step = step;
  }

  @Override
  public void run() {
    while (!isStopped()) {
      step.once();
    }
  }

  public synchronized void stop() {
    stopped = true;
  }

  public synchronized void publish(int message) {
    this.message = message;
    ready = true;
  }

  public synchronized OptionalInt poll() {
    return ready ? OptionalInt.of(message) : OptionalInt.empty();
  }

  private synchronized boolean isStopped() {
    return stopped;
  }
}
