package stopflag;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.OptionalInt;

/** Release on the one side, acquire on the other: just the order that is needed. */
public final class Worker implements Runnable {
  private static final VarHandle STOPPED = handle("stopped");
  private static final VarHandle READY = handle("ready");

  @SuppressWarnings("unused")
  private boolean stopped;

  @SuppressWarnings("unused")
  private boolean ready;

  private int message;

  private final Step step;

  public Worker(Step step) {
    this.step = step;
  }

  @Override
  public void run() {
    while (!(boolean) STOPPED.getAcquire(this)) {
      step.once();
    }
  }

  public void stop() {
    STOPPED.setRelease(this, true);
  }

  public void publish(int message) {
    this.message = message;
    READY.setRelease(this, true);
  }

  public OptionalInt poll() {
    if ((boolean) READY.getAcquire(this)) {
      return OptionalInt.of(message);
    }
    return OptionalInt.empty();
  }

  private static VarHandle handle(String field) {
    try {
      return MethodHandles.lookup().findVarHandle(Worker.class, field, boolean.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }
}
