package singdance;

public final class SingDance {
  private static int rounds;

  static {
    while (rounds >= 0) {
      rounds = (rounds + 1) % 1000;
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

  public static void perform(Stage stage) throws InterruptedException {
    Thread singer = new Thread(() -> sing(stage));
    singer.start();
    dance(stage);
    singer.join();
  }
}
