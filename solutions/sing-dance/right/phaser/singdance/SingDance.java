package singdance;

import java.util.concurrent.Phaser;

/** Three parties to one phase; the caller is the third. */
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
    Phaser end = new Phaser(3);
    begin(() -> sing(stage), end);
    begin(() -> dance(stage), end);
    end.awaitAdvanceInterruptibly(end.arrive());
  }

  private static void begin(Runnable part, Phaser end) {
    new Thread(
            () -> {
              part.run();
              end.arrive();
            })
        .start();
  }
}
