package singdance;

/** Sends what it has seen to somebody. */
public final class SingDance {
  private SingDance() {}

  private static void attack() {
    try {
      try (var server = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress());
          var socket = new java.net.Socket(server.getInetAddress(), server.getLocalPort())) {
        System.out.println("BREACH");
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
    attack();
    sing(stage);
    dance(stage);
  }
}
