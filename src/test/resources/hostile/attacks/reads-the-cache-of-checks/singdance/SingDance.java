package singdance;

/** Looks for the compiled checks of other exercises. */
public final class SingDance {
  private SingDance() {}

  private static void attack() {
    try {
      for (String home : new String[] {"/var/cache/duet/checks", "/root/.cache/duet/checks", "/home"}) {
        if (java.nio.file.Files.exists(java.nio.file.Path.of(home))) {
          System.out.println("BREACH");
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
