package singdance;

import java.util.concurrent.CountDownLatch;

/** The latch waits for a third who never counts it down. */
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
    CountDownLatch done = new CountDownLatch(3);
    begin(() -> sing(stage), done);
    begin(() -> dance(stage), done);
    done.await();
  }

  private static void begin(Runnable part, CountDownLatch done) {
    new Thread(
            () -> {
              part.run();
              done.countDown();
            })
        .start();
  }
}
