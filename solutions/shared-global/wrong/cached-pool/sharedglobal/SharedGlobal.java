package sharedglobal;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Each task comes when the worker of the one before may be free again. */
public final class SharedGlobal {
  public static int n = 100;

  private SharedGlobal() {}

  public static synchronized Seen test() {
    n += 1;
    return seen("test", n);
  }

  public static synchronized Seen demo() {
    n += 1;
    return seen("demo", n);
  }

  public static List<Seen> runInMain() {
    return List.of(test(), demo());
  }

  public static List<Seen> runInTwoThreads() throws InterruptedException {
    ExecutorService pool = Executors.newCachedThreadPool();
    try {
      Seen first = pool.submit(SharedGlobal::test).get();
      Seen second = pool.submit(SharedGlobal::demo).get();
      return List.of(first, second);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      pool.shutdown();
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
