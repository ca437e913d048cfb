package singdance;

/** Takes memory that is none of the heap's. */
public final class SingDance {
  private SingDance() {}

  private static void attack() {
    try {
      java.util.List<java.nio.ByteBuffer> all = new java.util.ArrayList<>();
      for (int i = 0; i < 1_000; i++) {
        all.add(java.nio.ByteBuffer.allocateDirect(1 << 20));
      }
      System.out.println("BREACH: a gigabyte");
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
