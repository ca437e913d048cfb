package sharedglobal;

import java.util.List;

/** The threads leave their records in static variables. */
public final class SharedGlobal {
  public static int n = 100;
  private static Seen ofTest;
  private static Seen ofDemo;

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
    Thread first = new Thread(() -> ofTest = test());
    Thread second = new Thread(() -> ofDemo = demo());
    first.start();
    second.start();
    first.join();
    second.join();
    return List.of(ofTest, ofDemo);
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
