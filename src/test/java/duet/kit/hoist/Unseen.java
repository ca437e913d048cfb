package duet.kit.hoist;

import duet.kit.hoist.Worker.Step;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** Workers whose reader need never look again at what the writer writes. */
final class Unseen {
  private Unseen() {}

  static final class PlainField implements Worker {
    private final Step step;
    private boolean stopped;

    PlainField(Step step) {
      this.step = step;
    }

    @Override
    public void run() {
      while (!stopped) {
        step.once();
      }
    }

    @Override
    public void stop() {
      stopped = true;
    }
  }

  static final class WorkBeforeLook implements Worker {
    private final Step step;
    private boolean running = true;

    WorkBeforeLook(Step step) {
      this.step = step;
    }

    @Override
    public void run() {
      do {
        step.once();
      } while (running);
    }

    @Override
    public void stop() {
      running = false;
    }
  }

  static final class BehindAMethod implements Worker {
    private final Step step;
    private boolean stopped;

    BehindAMethod(Step step) {
      this.step = step;
    }

    @Override
    public void run() {
      while (goesOn()) {
        step.once();
      }
    }

    private boolean goesOn() {
      return !stopped;
    }

    @Override
    public void stop() {
      stopped = true;
    }
  }

  static final class OnlyTheWriterLocks implements Worker {
    private final Step step;
    private boolean stopped;

    OnlyTheWriterLocks(Step step) {
      this.step = step;
    }

    @Override
    public void run() {
      while (!stopped) {
        step.once();
      }
    }

    @Override
    public synchronized void stop() {
      stopped = true;
    }
  }

  static final class CountsItsSteps implements Worker {
    private final Step step;
    private boolean stopped;
    private long steps;

    CountsItsSteps(Step step) {
      this.step = step;
    }

    @Override
    public void run() {
      while (!stopped) {
        step.once();
        steps++;
      }
    }

    @Override
    public void stop() {
      stopped = steps >= 0;
    }
  }

  static final class InAFinalArray implements Worker {
    private final Step step;
    private final boolean[] stopped = {false};

    InAFinalArray(Step step) {
      this.step = step;
    }

    @Override
    public void run() {
      while (!stopped[0]) {
        step.once();
      }
    }

    @Override
    public void stop() {
      stopped[0] = true;
    }
  }

  static final class PlainModeOfAHandle implements Worker {
    private static final VarHandle STOPPED = handle();
    private final Step step;
    private boolean stopped;

    PlainModeOfAHandle(Step step) {
      this.step = step;
    }

    private static VarHandle handle() {
      try {
        return MethodHandles.lookup()
            .findVarHandle(PlainModeOfAHandle.class, "stopped", boolean.class);
      } catch (ReflectiveOperationException e) {
        throw new ExceptionInInitializerError(e);
      }
    }

    @Override
    public void run() {
      while (!(boolean) STOPPED.get(this)) {
        step.once();
      }
    }

    @Override
    public void stop() {
      STOPPED.set(this, true);
    }
  }
}
