package singdance;

/** Throws an exception that is its own cause, by a detour. */
public final class SingDance {
  private SingDance() {}

  private static void attack() {
    RuntimeException one = new RuntimeException("x".repeat(1 << 24));
    RuntimeException other = new RuntimeException("\u001b[2J\n::error::y", one);
    one.initCause(other);
    for (int i = 0; i < 100_000; i++) {
      one.addSuppressed(other);
    }
    throw one;
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
