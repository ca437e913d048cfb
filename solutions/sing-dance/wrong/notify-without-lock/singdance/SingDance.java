package singdance;

import java.util.concurrent.atomic.AtomicInteger;

/** Waiting by hand, but the performers do not hold the lock when they notify. */
public final class SingDance {
  private final AtomicInteger inProgress = new AtomicInteger(2);

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
    SingDance show = new SingDance();
    show.begin(() -> sing(stage));
    show.begin(() -> dance(stage));
    show.awaitEnd();
  }

  private void begin(Runnable part) {
    new Thread(
            () -> {
              part.run();
              countEnd();
            })
        .start();
  }

  private void countEnd() {
    inProgress.decrementAndGet();
    notifyAll();
  }

  private synchronized void awaitEnd() throws InterruptedException {
    while (inProgress.get() > 0) {
      wait();
    }
  }
}
