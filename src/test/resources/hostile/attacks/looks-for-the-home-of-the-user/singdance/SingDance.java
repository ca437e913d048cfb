package singdance;

/** Looks where people keep their keys, and their reports. */
public final class SingDance {
  private SingDance() {}

  private static void attack() {
    try {
      System.out.println(java.nio.file.Files.exists(java.nio.file.Path.of("/root")) ? "BREACH" : "none");
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
