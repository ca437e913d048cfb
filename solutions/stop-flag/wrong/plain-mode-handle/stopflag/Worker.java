package stopflag;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.OptionalInt;

/** Writes with all strength, and reads with none. */
public final class Worker implements Runnable {
  private static final VarHandle STOPPED = handle();

  @SuppressWarnings("unused")
  private boolean stopped;

  private volatile OptionalInt box = OptionalInt.empty();

  private final Step step;

  public Worker(Step step) {
    this.step = step;
  }

  @Override
  public void run() {
    while (!(boolean) STOPPED.get(this)) {
      step.once();
    }
  }

  public void stop() {
    STOPPED.setVolatile(this, true);
  }

  public void publish(int message) {
    box = OptionalInt.of(message);
  }

  public OptionalInt poll() {
    return box;
  }

  private static VarHandle handle() {
    try {
      return MethodHandles.lookup().findVarHandle(Worker.class, "stopped", boolean.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }
}
