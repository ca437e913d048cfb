// SPDX-License-Identifier: CC0-1.0
package boundedbuffer;

import java.util.ArrayDeque;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A place for a fixed number of elements, at which threads wait for each other. */
public final class BoundedBuffer<E> {
  private final int capacity;
  private final ArrayDeque<E> elements = new ArrayDeque<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition notEmpty = lock.newCondition();
  private final Condition notFull = lock.newCondition();

  public BoundedBuffer(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("The capacity must be at least 1, but is " + capacity);
    }
    this.capacity = capacity;
  }

  public void put(E element) throws InterruptedException {
    Objects.requireNonNull(element);
    lock.lock();
    try {
      while (elements.size() == capacity) {
        notFull.await();
      }
      elements.addLast(element);
      notEmpty.signal();
    } finally {
      lock.unlock();
    }
  }

  public E take() throws InterruptedException {
    lock.lock();
    try {
      while (elements.isEmpty()) {
        notEmpty.await();
      }
      E element = elements.removeFirst();
      notFull.signal();
      return element;
    } finally {
      lock.unlock();
    }
  }

  public boolean offer(E element) {
    Objects.requireNonNull(element);
    if (!lock.tryLock()) {
      return false; // somebody else is at the buffer: never wait
    }
    try {
      if (elements.size() == capacity) {
        return false;
      }
      elements.addLast(element);
      notEmpty.signal();
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
        notFull.signal();
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
