package singdance;

/** Starts threads until there are no more. */
public final class SingDance {
  private SingDance() {}

  private static void attack() {
    try {
      for (int i = 0; i < 5_000; i++) {
        Thread thread = new Thread(java.util.concurrent.locks.LockSupport::park);
        thread.setDaemon(true);
        thread.start();
        if (i == 1_000) {
          System.out.println("BREACH: a thousand threads");
        }
      }
    } catch (Throwable e) {
      System.out.println("held: " + e);
    }
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
    attack();
    sing(stage);
    dance(stage);
  }
}
