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

  // How many wait and have not been called yet. Somebody who was interrupted stays counted:
  // that costs one call which nobody hears, and no more.
  private long sittingTakers;
  private long sittingPutters;

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
      if (elements.size() == capacity) {
        sittingPutters++;
        do {
          notFull.await();
        } while (elements.size() == capacity);
      }
      add(element);
    } finally {
      lock.unlock();
    }
  }

  public E take() throws InterruptedException {
    lock.lock();
    try {
      if (elements.isEmpty()) {
        sittingTakers++;
        do {
          notEmpty.await();
        } while (elements.isEmpty());
      }
      return remove();
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
      add(element);
      return true;
    } finally {
      lock.unlock();
    }
  }

  public E poll() {
    lock.lock();
    try {
      return elements.isEmpty() ? null : remove();
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

  private void add(E element) {
    elements.addLast(element);
    if (sittingTakers > 0) {
      sittingTakers--;
      notEmpty.signal();
    }
  }

  private E remove() {
    E element = elements.removeFirst();
    if (sittingPutters > 0) {
      sittingPutters--;
      notFull.signal();
    }
    return element;
  }
}
