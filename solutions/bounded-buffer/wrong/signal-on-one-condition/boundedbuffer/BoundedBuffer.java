package boundedbuffer;

import java.util.ArrayDeque;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

public final class BoundedBuffer<E> {
  private final int capacity;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final ArrayDeque<E> elements = new ArrayDeque<>();

  public BoundedBuffer(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("There must be room for one at least.");
    }
    this.capacity = capacity;
  }

  public void put(E element) throws InterruptedException {
    Objects.requireNonNull(element);
    lock.lockInterruptibly();
    try {
      while (elements.size() == capacity) {
        changed.await();
      }
      elements.addLast(element);
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  public E take() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (elements.isEmpty()) {
        changed.await();
      }
      E element = elements.removeFirst();
      changed.signal();
      return element;
    } finally {
      lock.unlock();
    }
  }

  public boolean offer(E element) {
    Objects.requireNonNull(element);
    lock.lock();
    try {
      if (elements.size() == capacity) {
        return false;
      }
      elements.addLast(element);
      changed.signal();
      return true;
    } finally {
      lock.unlock();
    }
  }

  public E poll() {
    lock.lock();
    try {
      E element = elements.pollFirst();
      if (element != null) {
        changed.signal();
      }
      return element;
    } finally {
      lock.unlock();
    }
  }

  public int size() {
    lock.lock();
    try {
      return elements.size();
    } finally {
      lock.unlock();
    }
  }
}
