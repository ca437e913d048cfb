package singdance;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

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
    FutureTask<Void> song = new FutureTask<>(() -> sing(stage), null);
    Thread singer = new Thread(song, "singer");
    dance(stage);
    try {
      song.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
    singer.join();
  }
}
