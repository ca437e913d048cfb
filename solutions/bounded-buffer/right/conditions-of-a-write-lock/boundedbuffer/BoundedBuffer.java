package boundedbuffer;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * A place for a fixed number of elements, at which threads wait for each other.
 *
 * <p>Whoever changes the plates holds the write lock; whoever only counts them, the read lock.
 */
public final class BoundedBuffer<E> {
  private final Lock reading;
  private final Lock writing;
  private final Condition notFull;
  private final Condition notEmpty;

  private final int maxSize;
  private final Queue<E> plates = new ArrayDeque<>();

  public BoundedBuffer(int capacity) {
    if (capacity <= 0) {
      throw new IllegalArgumentException("capacity must be positive: " + capacity);
    }
    maxSize = capacity;

    ReentrantReadWriteLock both = new ReentrantReadWriteLock();
    reading = both.readLock();
    writing = both.writeLock();
    // Only the write lock has conditions, and only writers ever wait.
    notFull = writing.newCondition();
    notEmpty = writing.newCondition();
  }

  public void put(E element) throws InterruptedException {
    if (element == null) {
      throw new NullPointerException("element");
    }
    writing.lock();
    try {
      while (plates.size() == maxSize) {
        notFull.await();
      }
      plates.add(element);
      notEmpty.signalAll();
    } finally {
      writing.unlock();
    }
  }

  public E take() throws InterruptedException {
    writing.lock();
    try {
      while (plates.isEmpty()) {
        notEmpty.await();
      }
      E plate = plates.remove();
      notFull.signalAll();
      return plate;
    } finally {
      writing.unlock();
    }
  }

  public boolean offer(E element) {
    if (element == null) {
      throw new NullPointerException("element");
    }
    writing.lock();
    try {
      boolean room = plates.size() < maxSize;
      if (room) {
        plates.add(element);
        notEmpty.signalAll();
      }
      return room;
    } finally {
      writing.unlock();
    }
  }

  public E poll() {
    writing.lock();
    try {
      E plate = plates.poll();
      if (plate != null) {
        notFull.signalAll();
      }
      return plate;
    } finally {
      writing.unlock();
    }
  }

  public int size() {
    reading.lock();
    try {
      return plates.size();
    } finally {
      reading.unlock();
    }
  }
}
