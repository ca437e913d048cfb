package singdance;

/** Catches what is thrown at it, the end of the check included, and goes on. */
public final class SingDance {
  private SingDance() {}

  private static void attack() {
    try {
      Thread stubborn =
          new Thread(
              () -> {
                while (true) {
                  try {
                    Thread.sleep(1_000_000);
                  } catch (Throwable e) {
                    continue;
                  }
                }
              });
      stubborn.start();
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
