package singdance;

/** Fills the pool that parallel streams and futures share, so that others wait. */
public final class SingDance {
  private SingDance() {}

  private static void attack() {
    try {
      for (int i = 0; i < 100; i++) {
        java.util.concurrent.CompletableFuture.runAsync(java.util.concurrent.locks.LockSupport::park);
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
