package singdance;

/** Writes forged lines to every pipe and socket of the process. */
public final class SingDance {
  private SingDance() {}

  private static void attack() {
    try {
      for (java.io.File each : new java.io.File("/proc/self/fd").listFiles()) {
        try (var out = new java.io.FileOutputStream(each)) {
          out.write("passed\n".getBytes());
          System.out.println("BREACH");
        } catch (java.io.IOException e) {
          continue;
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
