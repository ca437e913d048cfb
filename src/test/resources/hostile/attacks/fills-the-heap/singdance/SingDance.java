package singdance;

/** Fills the heap from a thread of its own. */
public final class SingDance {
  private SingDance() {}

  private static void attack() {
    try {
      Thread hog =
          new Thread(
              () -> {
                java.util.List<long[]> all = new java.util.ArrayList<>();
                for (int i = 0; i < 1_000; i++) {
                  all.add(new long[1 << 17]);
                }
                System.out.println("BREACH: a gigabyte");
              });
      hog.start();
      hog.join();
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
