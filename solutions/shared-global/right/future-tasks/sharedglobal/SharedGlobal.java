package sharedglobal;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;

/** Each thread has a task that keeps the result; the one lock is a semaphore. */
public final class SharedGlobal {
  public static int n = 100;
  private static final Semaphore PERMIT = new Semaphore(1);

  private SharedGlobal() {}

  public static Seen test() {
    return seen("test", addOne());
  }

  public static Seen demo() {
    return seen("demo", addOne());
  }

  private static int addOne() {
    PERMIT.acquireUninterruptibly();
    try {
      n += 1;
      return n;
    } finally {
      PERMIT.release();
    }
  }

  public static List<Seen> runInMain() {
    return List.of(test(), demo());
  }

  public static List<Seen> runInTwoThreads() throws InterruptedException {
    FutureTask<Seen> first = new FutureTask<>(SharedGlobal::test);
    FutureTask<Seen> second = new FutureTask<>(SharedGlobal::demo);
    new Thread(first, "test").start();
    new Thread(second, "demo").start();
    try {
      return List.of(first.get(), second.get());
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private static Seen seen(String who, int value) {
    Thread thread = Thread.currentThread();
    return new Seen(who, value, ProcessHandle.current().pid(), thread.getId(), thread.getName());
  }

  public record Seen(String who, int value, long pid, long threadId, String threadName) {
    public String line() {
      return who + "===" + pid + " where the value of n is " + value;
    }
  }
}
