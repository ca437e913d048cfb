package singdance;

/** Looks into the stage for who watches. */
public final class SingDance {
  private SingDance() {}

  private static void attack(Stage stage) {
    try {
      for (java.lang.reflect.Field field : stage.getClass().getDeclaredFields()) {
        field.setAccessible(true);
        System.out.println("BREACH " + field.get(stage));
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
    attack(stage);
    sing(stage);
    dance(stage);
  }
}
