package sharedglobal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.List;

/** Adding is one step of the processor, so there is nothing to guard. */
public final class SharedGlobal {
  public static int n = 100;
  private static final VarHandle N = handle();

  private SharedGlobal() {}

  private static VarHandle handle() {
    try {
      return MethodHandles.lookup().findStaticVarHandle(SharedGlobal.class, "n", int.class);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  public static Seen test() {
    return seen("test", (int) N.getAndAdd(1) + 1);
  }

  public static Seen demo() {
    return seen("demo", (int) N.getAndAdd(1) + 1);
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
