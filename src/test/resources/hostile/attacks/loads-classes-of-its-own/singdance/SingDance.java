package singdance;

/** Defines a class that nobody has inspected. */
public final class SingDance {
  private SingDance() {}

  private static void attack() {
    try {
      new ClassLoader() {
        void define() {
          try {
            defineClass("x.Y", new byte[0], 0, 0);
          } catch (ClassFormatError e) {
            System.out.println("BREACH");
          }
        }
      }.define();
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
