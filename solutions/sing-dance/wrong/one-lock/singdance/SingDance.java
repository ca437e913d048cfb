package singdance;

/** Two threads, but only one at a time has the lock. */
public final class SingDance {
  private SingDance() {}

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

  public static void perform(Stage stage) throws InterruptedException {
    Object lock = new Object();
    Thread singer = new Thread(() -> guarded(lock, () -> sing(stage)));
    Thread dancer = new Thread(() -> guarded(lock, () -> dance(stage)));
    singer.start();
    dancer.start();
    singer.join();
    dancer.join();
  }

  private static void guarded(Object lock, Runnable part) {
    synchronized (lock) {
      part.run();
    }
  }
}
