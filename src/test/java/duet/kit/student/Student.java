package duet.kit.student;

import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;

/** Plays a submission, in a package of its own. */
public final class Student {
  /** Plays a collaborator that the exercise gives. */
  public interface Given {
    void visit();

    /** Nested in it, so given too. */
    final class Nested {
      private Nested() {}

      public static void visit(Runnable seam) {
        seam.run();
      }
    }
  }

  private Student() {}

  public static void joins(Thread thread) throws InterruptedException {
    thread.join();
  }

  public static void waitsOn(Object monitor) throws InterruptedException {
    synchronized (monitor) {
      monitor.wait();
    }
  }

  public static void locks(ReentrantLock lock) {
    lock.lock();
  }

  public static void acquires(Semaphore permits) throws InterruptedException {
    permits.acquire();
  }

  public static void nested(Object outer, Object inner) {
    synchronized (outer) {
      synchronized (inner) {
        outer.notifyAll();
      }
    }
  }

  public static void within(Object monitor, Runnable body) {
    synchronized (monitor) {
      body.run();
    }
  }

  public static synchronized boolean isTrue(boolean[] flag) {
    return flag[0];
  }

  public static synchronized void becomeTrue(boolean[] flag) {
    flag[0] = true;
  }

  public static void visitsThroughGivenClass(Runnable seam) {
    Given.Nested.visit(seam);
  }

  public static void throwsAnExceptionOfItsOwn() {
    throw new Hostile();
  }

  /** Fails whoever asks it anything. */
  public static final class Hostile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
      throw new IllegalStateException("asked for the message");
    }

    @Override
    public String toString() {
      throw new IllegalStateException("asked for its words");
    }

    @Override
    public synchronized Throwable getCause() {
      throw new IllegalStateException("asked for the cause");
    }

    @Override
    public StackTraceElement[] getStackTrace() {
      throw new IllegalStateException("asked for the stack");
    }
  }
}
