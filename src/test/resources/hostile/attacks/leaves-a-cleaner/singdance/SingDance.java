package singdance;

/** Runs code on a thread of the JVM, whenever that likes. */
public final class SingDance {
  private SingDance() {}

  private static void attack() {
    try {
      java.lang.ref.Cleaner.create().register(new Object(), () -> {});
      System.out.println("BREACH");
      // Else its thread keeps the check waiting for a minute.
      Runtime.getRuntime().halt(0);
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
