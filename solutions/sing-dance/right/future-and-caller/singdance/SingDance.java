package singdance;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** The common pool sings, the caller dances. */
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
    CompletableFuture<Void> song = CompletableFuture.runAsync(() -> sing(stage));
    dance(stage);
    try {
      song.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
