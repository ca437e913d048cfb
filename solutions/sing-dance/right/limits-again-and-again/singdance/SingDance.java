package singdance;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Whoever waits looks at its watch now and then, and waits on. */
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
    CountDownLatch sung = new CountDownLatch(1);
    BlockingQueue<String> danced = new LinkedBlockingQueue<>();
    Thread singer = begin(() -> sing(stage), sung::countDown);
    Thread dancer = begin(() -> dance(stage), () -> danced.add("the dance"));
    while (!sung.await(20, TimeUnit.MILLISECONDS)) {
      Thread.onSpinWait();
    }
    while (danced.poll(1, TimeUnit.SECONDS) == null) {
      Thread.yield();
    }
    while (singer.isAlive()) {
      singer.join(20);
    }
    dancer.join();
  }

  private static Thread begin(Runnable part, Runnable done) {
    Thread performer =
        new Thread(
            () -> {
              part.run();
              done.run();
            });
    performer.start();
    return performer;
  }
}
