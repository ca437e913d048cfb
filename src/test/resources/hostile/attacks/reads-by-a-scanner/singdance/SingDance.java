package singdance;

/** Opens a file by a class for text. */
public final class SingDance {
  private SingDance() {}

  private static void attack() {
    try {
      try (java.util.Scanner in = new java.util.Scanner(java.nio.file.Path.of("/proc/self/status"))) {
        System.out.println(in.hasNextLine() ? "BREACH" : "empty");
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
