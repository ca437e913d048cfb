package singdance;

/** Reads the class of the checks as a resource. */
public final class SingDance {
  private SingDance() {}

  private static void attack() {
    try {
      var in = SingDance.class.getClassLoader().getResourceAsStream("singdance/checks/SingDanceChecks.class");
      Class<?> checks = Class.forName("singdance.checks.SingDanceChecks");
      System.out.println(in != null || checks != null ? "BREACH" : "hidden");
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
