package sharedglobal;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Side by side, with threads that are objects of a class of their own. */
public final class SharedGlobal {
  public static int n = 100;
  private static final ReentrantLock LOCK = new ReentrantLock();

  private SharedGlobal() {}

  /** Keeps what its function saw. */
  private static final class Runner extends Thread {
    private final Supplier<Seen> function;
    private Seen seen;

    private Runner(Supplier<Seen> function) {
      this.function = function;
    }

    @Override
    public void run() {
      seen = function.get();
    }
  }

  public static Seen test() {
    return add("test");
  }

  public static Seen demo() {
    return add("demo");
  }

  private static Seen add(String who) {
    int value;
    LOCK.lock();
    try {
      value = ++n;
    } finally {
      LOCK.unlock();
    }
    return seen(who, value);
  }

  public static List<Seen> runInMain() {
    return List.of(test(), demo());
  }

  public static List<Seen> runInTwoThreads() throws InterruptedException {
    Runner first = new Runner(SharedGlobal::test);
    Runner second = new Runner(SharedGlobal::demo);
    first.start();
    second.start();
    first.join();
    second.join();
    return List.of(first.seen, second.seen);
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
