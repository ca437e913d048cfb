package duet.kit.shapes;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedTransferQueue;

/** Virtual threads, which the JVM's management interface does not show; made by reflection. */
final class Virtual {
  private Virtual() {}

  static void handOver(Scene scene) throws Exception {
    LinkedTransferQueue<Integer> queue = new LinkedTransferQueue<>();
    start(
        () -> {
          scene.seam();
          // Rests unmounted: nothing of it is on any thread that the JVM shows.
          Thread.sleep(100);
          queue.transfer(1);
        });
    Thread taker = start(queue::take);
    taker.join();
  }

  static void waitForEachOther(Scene scene) throws Exception {
    CountDownLatch left = new CountDownLatch(1);
    CountDownLatch right = new CountDownLatch(1);
    Thread first =
        start(
            () -> {
              scene.seam();
              // Leaves behind the thread that wakes sleepers, which must not count as awake.
              Thread.sleep(20);
              right.await();
              left.countDown();
            });
    Thread second =
        start(
            () -> {
              left.await();
              right.countDown();
            });
    scene.afterwards(first::interrupt);
    scene.afterwards(second::interrupt);
    first.join();
  }

  private static Thread start(Scene.Body body) throws ReflectiveOperationException {
    Runnable unchecked = body::runUnchecked;
    return (Thread)
        Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, unchecked);
  }
}
