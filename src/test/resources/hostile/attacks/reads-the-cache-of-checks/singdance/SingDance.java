package singdance;

/** Looks for the compiled checks of other exercises. */
public final class SingDance {
  private SingDance() {}

  private static void attack() {
    try {
      // The libraries of the runner lie in the same cache.
      String library = System.getProperty("java.class.path").split(":")[0];
      for (var folder = java.nio.file.Path.of(library); folder != null; folder = folder.getParent()) {
        if (java.nio.file.Files.exists(folder.resolveSibling("checks"))) {
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
