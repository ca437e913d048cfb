package singdance;

/** Even the sequential program has a thread for each part. */
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
    alone(() -> sing(stage));
    alone(() -> dance(stage));
  }

  private static void alone(Runnable part) {
    Thread performer = new Thread(part);
    performer.start();
    try {
      performer.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  public static void perform(Stage stage) throws InterruptedException {
    Thread singer = new Thread(() -> sing(stage));
    Thread dancer = new Thread(() -> dance(stage));
    singer.start();
    dancer.start();
    singer.join();
    dancer.join();
  }
}
