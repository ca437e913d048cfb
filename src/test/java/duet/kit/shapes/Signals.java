package duet.kit.shapes;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** Threads that wait for permits, counts, flags and time. */
final class Signals {
  /** Longer than the kit's quiet time: a sleeper must not be taken for one who waits for ever. */
  private static final long SLEEP_MILLIS = 150;

  private Signals() {}

  static void permitComesBack(Scene scene) throws Exception {
    permit(scene, true);
  }

  static void permitNeverComesBack(Scene scene) throws Exception {
    permit(scene, false);
  }

  private static void permit(Scene scene, boolean givenBack) throws Exception {
    Semaphore permits = new Semaphore(1);
    CountDownLatch taken = new CountDownLatch(1);
    scene.start(
        "worker",
        () -> {
          permits.acquire();
          taken.countDown();
          scene.seam();
          if (givenBack) {
            permits.release();
          }
        });
    taken.await();
    permits.acquire();
  }

  static void countedToTheEnd(Scene scene) throws Exception {
    count(scene, 2);
  }

  static void countedOneShort(Scene scene) throws Exception {
    count(scene, 3);
  }

  private static void count(Scene scene, int expected) throws Exception {
    CountDownLatch latch = new CountDownLatch(expected);
    scene.start("first", latch::countDown);
    scene.start(
        "second",
        () -> {
          scene.seam();
          latch.countDown();
        });
    latch.await();
  }

  static void pollsUntilItIsThere(Scene scene) {
    AtomicBoolean there = new AtomicBoolean();
    scene.start(
        "worker",
        () -> {
          scene.seam();
          there.set(true);
        });
    poll(there);
  }

  static void pollsForEver(Scene scene) {
    AtomicBoolean there = new AtomicBoolean();
    scene.start("worker", scene::seam);
    poll(there);
  }

  private static void poll(AtomicBoolean there) {
    long backOff = 1;
    while (!there.get() && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(backOff));
      backOff = Math.min(50, backOff * 2);
    }
  }

  static void sleepsAndGoesOn(Scene scene) throws Exception {
    CountDownLatch rested = new CountDownLatch(1);
    scene.start(
        "worker",
        () -> {
          scene.seam();
          Thread.sleep(SLEEP_MILLIS);
          rested.countDown();
        });
    rested.await();
  }

  static void sleepsAndThenWaitsForEver(Scene scene) throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    Thread worker =
        scene.start(
            "worker",
            () -> {
              scene.seam();
              Thread.sleep(SLEEP_MILLIS);
              never.await();
            });
    worker.join();
  }
}
