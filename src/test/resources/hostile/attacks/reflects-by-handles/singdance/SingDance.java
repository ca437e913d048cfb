package singdance;

/** Looks methods up by handles instead. */
public final class SingDance {
  private SingDance() {}

  private static void attack() {
    try {
      var exit =
          java.lang.invoke.MethodHandles.lookup()
              .findStatic(System.class, "lineSeparator", java.lang.invoke.MethodType.methodType(String.class));
      System.out.println("BREACH" + (String) exit.invoke());
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
