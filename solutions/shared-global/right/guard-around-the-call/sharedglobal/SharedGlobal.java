package sharedglobal;

import java.util.List;
import java.util.concurrent.CountDownLatch;

/** The functions know of no lock; the two threads do. A latch tells that both are done. */
public final class SharedGlobal {
  public static int n = 100;

  private SharedGlobal() {}

  public static Seen test() {
    n += 1;
    return seen("test", n);
  }

  public static Seen demo() {
    n += 1;
    return seen("demo", n);
  }

  public static List<Seen> runInMain() {
    return List.of(test(), demo());
  }

  public static List<Seen> runInTwoThreads() throws InterruptedException {
    Seen[] seen = new Seen[2];
    Object turn = new Object();
    CountDownLatch done = new CountDownLatch(2);
    new Thread(
            () -> {
              synchronized (turn) {
                seen[0] = test();
              }
              done.countDown();
            })
        .start();
    new Thread(
            () -> {
              synchronized (turn) {
                seen[1] = demo();
              }
              done.countDown();
            })
        .start();
    done.await();
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
