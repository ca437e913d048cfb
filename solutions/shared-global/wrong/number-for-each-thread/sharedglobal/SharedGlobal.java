package sharedglobal;

import java.util.List;

/** Each thread goes on from a number of its own. */
public final class SharedGlobal {
  public static int n = 100;
  private static final ThreadLocal<Integer> MINE = ThreadLocal.withInitial(() -> n);

  private SharedGlobal() {}

  public static Seen test() {
    return seen("test", addOne());
  }

  public static Seen demo() {
    return seen("demo", addOne());
  }

  private static int addOne() {
    MINE.set(MINE.get() + 1);
    n = MINE.get();
    return n;
  }

  public static List<Seen> runInMain() {
    return List.of(test(), demo());
  }

  public static List<Seen> runInTwoThreads() throws InterruptedException {
    Seen[] seen = new Seen[2];
    Thread first = new Thread(() -> seen[0] = test());
    first.start();
    first.join();
    Thread second = new Thread(() -> seen[1] = demo());
    second.start();
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
