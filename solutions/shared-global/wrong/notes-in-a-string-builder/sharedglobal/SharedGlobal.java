package sharedglobal;

import java.util.List;

/** How often it was added is noted in a text that never is another one. */
public final class SharedGlobal {
  public static int n = 100;
  private static final StringBuilder ADDED = new StringBuilder();

  private SharedGlobal() {}

  public static synchronized Seen test() {
    n += 1;
    ADDED.append('+');
    return seen("test", n);
  }

  public static synchronized Seen demo() {
    n += 1;
    ADDED.append('+');
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
