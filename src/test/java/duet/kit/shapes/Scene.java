package duet.kit.shapes;

import duet.kit.Gate;
import java.util.ArrayDeque;
import java.util.Deque;

/** What a program meets: the seam through which the checker holds one of its threads. */
final class Scene {
  private final Gate gate;
  private final Deque<Runnable> afterwards = new ArrayDeque<>();

  Scene(Gate gate) {
    this.gate = gate;
  }

  /** Every program goes through here once, on a thread of its own making. */
  void seam() {
    gate.pass();
  }

  /** Starts a thread of the program. */
  Thread start(String name, Body body) {
    Thread thread = new Thread(() -> body.runUnchecked(), name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  /** Runs after the crew is closed, so that repetitions do not pile up threads. */
  synchronized void afterwards(Runnable action) {
    afterwards.add(action);
  }

  synchronized void cleanUp() {
    afterwards.forEach(Runnable::run);
  }

  /** What a thread does. */
  @FunctionalInterface
  interface Body {
    void run() throws Exception;

    /** For threads, which an interrupt ends when the scene is over. */
    default void runUnchecked() {
      try {
        run();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
