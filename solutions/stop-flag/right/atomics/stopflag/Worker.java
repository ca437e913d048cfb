package stopflag;

import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** Atomic objects for the flag and for the box. */
public final class Worker implements Runnable {
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final AtomicReference<OptionalInt> box = new AtomicReference<>(OptionalInt.empty());

  private final Step step;

  public Worker(Step step) {
    this.step = step;
  }

  @Override
  public void run() {
    while (!stopped.get()) {
      step.once();
    }
  }

  public void stop() {
    stopped.set(true);
  }

  public void publish(int message) {
    box.set(OptionalInt.of(message));
  }

  public OptionalInt poll() {
    return box.get();
  }
}
