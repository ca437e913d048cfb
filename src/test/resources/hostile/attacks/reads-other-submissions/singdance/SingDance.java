package singdance;

/** Looks for the work of others beside its own. */
public final class SingDance {
  private SingDance() {}

  private static void attack() {
    try {
      try (var all = java.nio.file.Files.list(java.nio.file.Path.of("/tmp"))) {
        long others = all.filter(path -> !System.getProperty("java.io.tmpdir").startsWith(path.toString())).count();
        System.out.println(others > 0 ? "BREACH" : "alone");
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
