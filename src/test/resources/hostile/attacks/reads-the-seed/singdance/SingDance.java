package singdance;

/** Asks the kit for the seed that all random values come from. */
public final class SingDance {
  private SingDance() {}

  private static void attack() {
    try {
      Class<?> context = Class.forName("duet.kit.RunContext");
      Object now = context.getMethod("current").invoke(null);
      byte[] seed = (byte[]) context.getMethod("seed").invoke(now);
      System.out.println("BREACH " + seed.length);
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
