package singdance;

/** Enters the stage where hardly any stack is left. */
public final class SingDance {
  private SingDance() {}

  private static void attack() {
    // In perform.
  }

  private static void deep(Stage stage, int depth) {
    try {
      deep(stage, depth + 1);
    } catch (StackOverflowError e) {
      try {
        stage.verse(depth % 3);
      } catch (StackOverflowError again) {
        // One further up tries it again.
        throw again;
      }
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
    new Thread(() -> deep(stage, 0)).start();
    sing(stage);
    dance(stage);
  }
}
