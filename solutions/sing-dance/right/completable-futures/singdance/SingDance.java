package singdance;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** The common pool performs; allOf is over when both are. */
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
    try {
      CompletableFuture.allOf(
              CompletableFuture.runAsync(() -> sing(stage)),
              CompletableFuture.runAsync(() -> dance(stage)))
          .get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
