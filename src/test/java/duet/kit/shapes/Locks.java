package duet.kit.shapes;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Threads that wait for each other in monitors, locks and conditions. */
final class Locks {
  private Locks() {}

  static void monitorHandsOver(Scene scene) throws Exception {
    Object monitor = new Object();
    boolean[] ready = {false};
    scene.start(
        "worker",
        () -> {
          scene.seam();
          synchronized (monitor) {
            ready[0] = true;
            monitor.notifyAll();
          }
        });
    synchronized (monitor) {
      while (!ready[0]) {
        monitor.wait();
      }
    }
  }

  static void monitorsInOppositeOrder(Scene scene) throws Exception {
    Object left = new Object();
    Object right = new Object();
    CountDownLatch both = new CountDownLatch(2);
    scene.start(
        "worker",
        () -> {
          synchronized (right) {
            meet(both);
            scene.seam();
            enter(left);
          }
        });
    synchronized (left) {
      meet(both);
      enter(right);
    }
  }

  private static void meet(CountDownLatch both) throws InterruptedException {
    both.countDown();
    both.await();
  }

  private static void enter(Object monitor) {
    synchronized (monitor) {
      monitor.notifyAll();
    }
  }

  static void lockHandsOver(Scene scene) throws Exception {
    ReentrantLock lock = new ReentrantLock();
    CountDownLatch locked = new CountDownLatch(1);
    scene.start(
        "worker",
        () -> {
          lock.lock();
          try {
            locked.countDown();
            scene.seam();
          } finally {
            lock.unlock();
          }
        });
    locked.await();
    lock.lock();
    lock.unlock();
  }

  static void lockOfADeadThread(Scene scene) throws Exception {
    ReentrantLock lock = new ReentrantLock();
    CountDownLatch locked = new CountDownLatch(1);
    scene.start(
        "worker",
        () -> {
          lock.lock();
          locked.countDown();
          scene.seam();
        });
    locked.await();
    lock.lock();
  }

  static void readersLetTheWriterIn(Scene scene) throws Exception {
    ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    CountDownLatch reading = new CountDownLatch(2);
    scene.start("first", () -> readWith(lock, () -> meet(reading)));
    scene.start(
        "second",
        () ->
            readWith(
                lock,
                () -> {
                  meet(reading);
                  scene.seam();
                }));
    reading.await();
    lock.writeLock().lock();
    lock.writeLock().unlock();
  }

  static void readerWantsToWrite(Scene scene) throws Exception {
    ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    Thread worker =
        scene.start(
            "worker",
            () ->
                readWith(
                    lock,
                    () -> {
                      scene.seam();
                      lock.writeLock().lock();
                    }));
    worker.join();
  }

  private static void readWith(ReentrantReadWriteLock lock, Scene.Body body) throws Exception {
    Lock read = lock.readLock();
    read.lock();
    try {
      body.run();
    } finally {
      read.unlock();
    }
  }

  static void conditionWithAFlag(Scene scene) throws Exception {
    ReentrantLock lock = new ReentrantLock();
    Condition changed = lock.newCondition();
    boolean[] ready = {false};
    scene.start(
        "worker",
        () -> {
          scene.seam();
          lock.lock();
          try {
            ready[0] = true;
            changed.signalAll();
          } finally {
            lock.unlock();
          }
        });
    lock.lock();
    try {
      while (!ready[0]) {
        changed.await();
      }
    } finally {
      lock.unlock();
    }
  }

  static void signalThatIsLost(Scene scene) throws Exception {
    ReentrantLock lock = new ReentrantLock();
    Condition changed = lock.newCondition();
    Thread worker =
        scene.start(
            "worker",
            () -> {
              scene.seam();
              lock.lock();
              try {
                changed.signalAll();
              } finally {
                lock.unlock();
              }
            });
    worker.join();
    lock.lock();
    try {
      changed.await();
    } finally {
      lock.unlock();
    }
  }
}
