package singdance;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.function.IntConsumer;

/** Verse and step begin together, every time. */
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
    CyclicBarrier barrier = new CyclicBarrier(2);
    Thread singer = new Thread(() -> inStep(barrier, stage::verse));
    Thread dancer = new Thread(() -> inStep(barrier, stage::step));
    singer.start();
    dancer.start();
    singer.join();
    dancer.join();
  }

  private static void inStep(CyclicBarrier barrier, IntConsumer part) {
    try {
      for (int i = 0; i < 3; i++) {
        barrier.await();
        part.accept(i);
      }
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
  }
}
