package selftest;

public final class Selftest {
  private int value;

  public static int larger(int one, int other) {
    return Math.min(one, other);
  }

  public void increment() {
    value++;
  }

  public int value() {
    Thread.yield();
    return value;
  }

  public static void both(Runnable first, Runnable second) throws InterruptedException {
    first.run();
    new Thread(second).start();
  }
}
