package sharedglobal;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Says that it is done before it begins. */
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
    CountDownLatch done = new CountDownLatch(2);
    new Thread(
            () -> {
              done.countDown();
              seen[0] = test();
            })
        .start();
    new Thread(
            () -> {
              done.countDown();
              seen[1] = demo();
            })
        .start();
    done.await();
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
