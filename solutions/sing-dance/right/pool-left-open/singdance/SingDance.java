package singdance;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** One pool for all performances, never closed: its threads rest in between. */
public final class SingDance {
  private static final ExecutorService POOL = Executors.newCachedThreadPool();

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
    POOL.invokeAll(
        List.of(Executors.callable(() -> sing(stage)), Executors.callable(() -> dance(stage))));
  }
}
