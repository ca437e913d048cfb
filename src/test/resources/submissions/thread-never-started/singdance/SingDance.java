package singdance;

import java.util.concurrent.CountDownLatch;

public final class SingDance {

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
    CountDownLatch both = new CountDownLatch(2);
    Thread singer = new Thread(() -> { sing(stage); both.countDown(); }, "singer");
    Thread dancer = new Thread(() -> { dance(stage); both.countDown(); }, "dancer");
    dancer.start();
    both.await();
    singer.join();
  }
}
