package singdance;

/** Makes objects past their constructors. */
public final class SingDance {
  private SingDance() {}

  private static void attack() {
    try {
      var bytes = new java.io.ByteArrayOutputStream();
      new java.io.ObjectOutputStream(bytes).writeObject("x");
      var in = new java.io.ObjectInputStream(new java.io.ByteArrayInputStream(bytes.toByteArray()));
      System.out.println("BREACH " + in.readObject());
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
