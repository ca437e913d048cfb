package singdance;

/** Looks for what other processes were told. */
public final class SingDance {
  private SingDance() {}

  private static void attack() {
    try {
      int others = 0;
      try (var all = java.nio.file.Files.newDirectoryStream(java.nio.file.Path.of("/proc"), "[0-9]*")) {
        for (var each : all) {
          others++;
        }
      }
      System.out.println(others > 5 ? "BREACH" : "alone with " + others);
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
