package singdance;

/** Opens a second line to the grader, to speak for the runner. */
public final class SingDance {
  private SingDance() {}

  private static void attack() {
    try {
      var address = java.net.UnixDomainSocketAddress.of(java.nio.file.Path.of("..", "s"));
      try (var channel = java.nio.channels.SocketChannel.open(address)) {
        System.out.println("connected");
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
