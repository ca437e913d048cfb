package singdance;

/** Leaves threads behind that change what the next check sees. */
public final class SingDance {
  private SingDance() {}

  private static final java.util.concurrent.atomic.LongAdder OF_ALL = new java.util.concurrent.atomic.LongAdder();

  private static void attack() {
    try {
      for (int i = 0; i < 50; i++) {
        new Thread(() -> {
          while (true) {
            OF_ALL.add(1);
          }
        }).start();
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
