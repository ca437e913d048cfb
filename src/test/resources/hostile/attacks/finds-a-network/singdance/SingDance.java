package singdance;

/** Looks for a network beside its own loopback. */
public final class SingDance {
  private SingDance() {}

  private static void attack() {
    try {
      int up = 0;
      for (var each : java.util.Collections.list(java.net.NetworkInterface.getNetworkInterfaces())) {
        up += each.isLoopback() ? 0 : 1;
      }
      System.out.println(up > 0 ? "BREACH" : "loopback only");
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
