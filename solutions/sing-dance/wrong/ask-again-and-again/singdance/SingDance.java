package singdance;

/** Looks every ten milliseconds whether somebody is still at work. */
public final class SingDance {
  private SingDance() {}

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
    Thread dancer = new Thread(() -> dance(stage));
    singer.start();
    dancer.start();
    while (singer.isAlive() || dancer.isAlive()) {
      Thread.sleep(10);
    }
  }
}
