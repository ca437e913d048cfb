package sharedglobal;

import java.util.Arrays;
import java.util.List;

/** Waits for half a second, at the most. */
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
    Seen[] seen = new Seen[2];
    Thread first = new Thread(() -> seen[0] = test());
    Thread second = new Thread(() -> seen[1] = demo());
    first.start();
    second.start();
    first.join(500);
    second.join(500);
    return Arrays.asList(seen);
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
