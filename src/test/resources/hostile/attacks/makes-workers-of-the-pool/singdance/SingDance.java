package singdance;

/** Gives the common pool threads of its own making. */
public final class SingDance {
  private SingDance() {}

  private static final class Mine extends java.util.concurrent.ForkJoinWorkerThread {
    Mine(java.util.concurrent.ForkJoinPool pool) {
      super(pool);
    }
  }

  private static void attack() {
    try {
      new java.util.concurrent.ForkJoinPool(1, Mine::new, null, false).shutdown();
      System.out.println("BREACH");
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
