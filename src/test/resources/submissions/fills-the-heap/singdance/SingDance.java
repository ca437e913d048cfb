package singdance;

import java.util.ArrayList;
import java.util.List;

public final class SingDance {

  public static void sing(Stage stage) {
    for (int i = 0; i < 3; i++) {
      stage.verse(i);
    }
  }

  public static void dance(Stage stage) {
    List<long[]> all = new ArrayList<>();
    while (all.size() < 1_000_000) {
      all.add(new long[100_000]);
    }
    for (int i = 0; i < 3; i++) {
      stage.step(i);
    }
  }

  public static void performSequentially(Stage stage) {
    sing(stage);
    dance(stage);
  }

  public static void perform(Stage stage) throws InterruptedException {
    Thread singer = new Thread(() -> sing(stage));
    singer.start();
    dance(stage);
    singer.join();
  }
}
