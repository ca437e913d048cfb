package singdance;

import java.util.concurrent.Semaphore;
import java.util.function.IntConsumer;

/** Two threads that pass a token: one of them always stands still. */
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
    Semaphore verse = new Semaphore(1);
    Semaphore step = new Semaphore(0);
    Thread singer = new Thread(() -> inTurn(verse, step, stage::verse));
    Thread dancer = new Thread(() -> inTurn(step, verse, stage::step));
    singer.start();
    dancer.start();
    singer.join();
    dancer.join();
  }

  private static void inTurn(Semaphore mine, Semaphore theirs, IntConsumer part) {
    for (int i = 0; i < 3; i++) {
      mine.acquireUninterruptibly();
      part.accept(i);
      theirs.release();
    }
  }
}
