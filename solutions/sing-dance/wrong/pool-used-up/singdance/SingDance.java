package singdance;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The pool is shut down after the first performance and refuses the second. */
public final class SingDance {
  private static final ExecutorService POOL = Executors.newFixedThreadPool(2);

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
    POOL.execute(() -> sing(stage));
    POOL.execute(() -> dance(stage));
    POOL.shutdown();
    POOL.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
  }
}
