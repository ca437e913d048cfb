package singdance;

/** Never comes back, whoever interrupts it. */
public final class SingDance {
  private SingDance() {}

  private static void attack() {
    while (true) {
      try {
        Thread.onSpinWait();
      } catch (Throwable e) {
        System.out.println("held: " + e);
      }
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
