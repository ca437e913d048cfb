package selftest;

public final class Selftest {
  private int value;

  public static int larger(int one, int other) {
    return Math.max(one, other);
  }

  public synchronized void increment() {
    value++;
  }

  public synchronized int value() {
    return value;
  }

  public static void both(Runnable first, Runnable second) throws InterruptedException {
    Thread helper = new Thread(first);
    helper.start();
    second.run();
    helper.join();
  }
}
