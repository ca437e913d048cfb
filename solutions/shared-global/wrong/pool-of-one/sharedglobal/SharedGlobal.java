package sharedglobal;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Two tasks, but one worker. */
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
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      Future<Seen> first = pool.submit(SharedGlobal::test);
      Future<Seen> second = pool.submit(SharedGlobal::demo);
      return List.of(first.get(), second.get());
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
