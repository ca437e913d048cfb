package sharedglobal;

import java.util.List;

/** Reads under the lock, and writes under the lock. */
public final class SharedGlobal {
  public static int n = 100;

  private SharedGlobal() {}

  public static Seen test() {
    return seen("test", addOne());
  }

  public static Seen demo() {
    return seen("demo", addOne());
  }

  private static int addOne() {
    int next;
    synchronized (SharedGlobal.class) {
      next = n + 1;
    }
    synchronized (SharedGlobal.class) {
      n = next;
    }
    return next;
  }

  public static List<Seen> runInMain() {
    return List.of(test(), demo());
  }

  public static List<Seen> runInTwoThreads() throws InterruptedException {
    Seen[] seen = new Seen[2];
    Thread first = new Thread(() -> seen[0] = test());
    Thread second = new Thread(() -> seen[1] = demo());
    first.start();
    second.start();
    first.join();
    second.join();
    return List.of(seen);
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
