package sharedglobal;

import java.util.List;

/** Keeps for each thread what the thread knows itself. */
public final class SharedGlobal {
  public static int n = 100;
  private static final Names NAMES = new Names();

  /** The name of each thread. */
  private static final class Names extends ThreadLocal<String> {
    @Override
    protected String initialValue() {
      return Thread.currentThread().getName();
    }
  }

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
    first.join();
    second.join();
    return List.of(seen);
  }

  private static Seen seen(String who, int value) {
    return new Seen(
        who, value, ProcessHandle.current().pid(), Thread.currentThread().getId(), NAMES.get());
  }

  public record Seen(String who, int value, long pid, long threadId, String threadName) {
    public String line() {
      return who + "===" + pid + " where the value of n is " + value;
    }
  }
}
