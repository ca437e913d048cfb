package singdance;

/** Throws what the kit throws when a machine was too slow. */
public final class SingDance {
  private SingDance() {}

  private static void attack() {
    try {
      Class<?> verdict = Class.forName("duet.kit.Inconclusive");
      throw (Error)
          verdict.getConstructors()[0].newInstance("The machine was too slow.", java.util.List.of());
    } catch (ReflectiveOperationException e) {
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
