package singdance;

/** Has a thread whose name is longer than any message may be, and never ends. */
public final class SingDance {
  private SingDance() {}

  private static void attack() {
    // In perform.
  }

  public static void sing(Stage stage) {
    for (int i = 0; i < 3; i++) {
      stage.verse(i);
    }
  }

  public static void dance(Stage stage) {
    for (int i = 0; i < 3; i++) {
      stage.step(i);
    }
  }

  public static void performSequentially(Stage stage) {
    sing(stage);
    dance(stage);
  }

  /** Broken: one after the other. */
  public static void perform(Stage stage) throws InterruptedException {
    Thread.currentThread().setName("x".repeat(1 << 26));
    Thread other = new Thread(() -> {}, "y\u0000\ud800".repeat(1 << 20));
    other.join();
    Object never = new Object();
    synchronized (never) {
      never.wait();
    }
  }
}
