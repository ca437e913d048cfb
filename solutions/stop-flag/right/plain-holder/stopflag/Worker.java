package stopflag;

import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** A new plain holder for each message, filled before it is handed over. */
public final class Worker implements Runnable {
  private static final class Holder {
    private int message;
  }

  private final AtomicBoolean stopped = new AtomicBoolean();
  private final AtomicReference<Holder> box = new AtomicReference<>();

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
    stopped.compareAndSet(false, true);
  }

  public void publish(int message) {
    Holder holder = new Holder();
    holder.message = message;
    box.set(holder);
  }

  public OptionalInt poll() {
    Holder holder = box.get();
    return holder == null ? OptionalInt.empty() : OptionalInt.of(holder.message);
  }
}
