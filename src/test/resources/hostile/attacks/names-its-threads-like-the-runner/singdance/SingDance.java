package singdance;

/** Gives its threads the names of the runner's. */
public final class SingDance {
  private SingDance() {}

  private static void attack() {
    try {
      Thread liar = new Thread(() -> java.util.concurrent.locks.LockSupport.park(), "duet-listener");
      liar.setDaemon(true);
      liar.start();
      Thread.currentThread().setName("main");
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
