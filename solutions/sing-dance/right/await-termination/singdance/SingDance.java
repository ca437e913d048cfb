package singdance;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Waits for the end of the pool, by the day: no limit, since the loop goes on. */
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
    ExecutorService pool = Executors.newFixedThreadPool(2);
    pool.execute(() -> sing(stage));
    pool.execute(() -> dance(stage));
    pool.shutdown();
    boolean over = false;
    while (!over) {
      over = pool.awaitTermination(1, TimeUnit.DAYS);
    }
  }
}
