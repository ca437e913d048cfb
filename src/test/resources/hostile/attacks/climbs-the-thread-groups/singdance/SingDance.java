package singdance;

/** The same by the groups of threads. */
public final class SingDance {
  private SingDance() {}

  private static void attack() {
    try {
      ThreadGroup group = Thread.currentThread().getThreadGroup();
      Thread[] all = new Thread[50];
      System.out.println(group.getParent().enumerate(all) > 3 ? "BREACH" : "nobody");
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
