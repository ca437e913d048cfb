package duet.kit.hoist;

import duet.kit.hoist.Worker.Step;

/** Workers that go wrong in ways that have nothing to do with what a compiler does. */
final class Broken {
  private Broken() {}

  static final class NobodyIsNotified implements Worker {
    private boolean stopped;

    @Override
    public synchronized void run() throws InterruptedException {
      while (!stopped) {
        wait();
      }
    }

    @Override
    public synchronized void stop() {
      stopped = true;
    }
  }

  static final class LocksTheWriterOut implements Worker {
    private final Step step;
    private boolean stopped;

    LocksTheWriterOut(Step step) {
      this.step = step;
    }

    @Override
    public synchronized void run() {
      while (!stopped) {
        step.once();
      }
    }

    @Override
    public synchronized void stop() {
      stopped = true;
    }
  }

  static final class GoesHomeEarly implements Worker {
    private final Step step;

    GoesHomeEarly(Step step) {
      this.step = step;
    }

    @Override
    public void run() {
      step.once();
    }

    @Override
    public void stop() {}
  }

  static final class ThrowsWhenStopped implements Worker {
    private final Step step;
    private volatile boolean stopped;

    ThrowsWhenStopped(Step step) {
      this.step = step;
    }

    @Override
    public void run() {
      while (!stopped) {
        step.once();
      }
      throw new IllegalStateException("stopped");
    }

    @Override
    public void stop() {
      stopped = true;
    }
  }
}
