// SPDX-License-Identifier: CC0-1.0
package boundedbuffer;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A place for a fixed number of elements: one lock for each end, so that they do not disturb each
 * other.
 */
public final class BoundedBuffer<E> {
  private static final class Node<E> {
    E element;
    Node<E> next;

    Node(E element) {
      this.element = element;
    }
  }

  private final int capacity;
  private final AtomicInteger count = new AtomicInteger();

  private final ReentrantLock takeLock = new ReentrantLock();
  private final Condition notEmpty = takeLock.newCondition();

  /** A node without element before the first one; guarded by takeLock. */
  private Node<E> head = new Node<>(null);

  private final ReentrantLock putLock = new ReentrantLock();
  private final Condition notFull = putLock.newCondition();

  /** Guarded by putLock. */
  private Node<E> last = head;

  public BoundedBuffer(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("The capacity must be at least 1, but is " + capacity);
    }
    this.capacity = capacity;
  }

  public void put(E element) throws InterruptedException {
    Objects.requireNonNull(element);
    putLock.lock();
    try {
      while (count.get() == capacity) {
        notFull.await();
      }
      append(element);
    } finally {
      putLock.unlock();
    }
    wakeFirstTaker();
  }

  public E take() throws InterruptedException {
    E element;
    int before;
    takeLock.lock();
    try {
      while (count.get() == 0) {
        notEmpty.await();
      }
      element = unlink();
      before = count.getAndDecrement();
      if (before > 1) {
        notEmpty.signal(); // there are more: the next one can go on, too
      }
    } finally {
      takeLock.unlock();
    }
    if (before == capacity) {
      wakeFirstPutter();
    }
    return element;
  }

  public boolean offer(E element) {
    Objects.requireNonNull(element);
    putLock.lock();
    try {
      if (count.get() == capacity) {
        return false;
      }
      append(element);
    } finally {
      putLock.unlock();
    }
    wakeFirstTaker();
    return true;
  }

  public E poll() {
    E element;
    int before;
    takeLock.lock();
    try {
      if (count.get() == 0) {
        return null;
      }
      element = unlink();
      before = count.getAndDecrement();
      if (before > 1) {
        notEmpty.signal();
      }
    } finally {
      takeLock.unlock();
    }
    if (before == capacity) {
      wakeFirstPutter();
    }
    return element;
  }

  public int size() {
    return count.get();
  }

  /** Call with putLock held, and only if there is room. */
  private void append(E element) {
    Node<E> node = new Node<>(element);
    last.next = node;
    last = node;
    if (count.incrementAndGet() < capacity) {
      notFull.signal(); // there is more room: the next one can go on, too
    }
  }

  /** Call with takeLock held, and only if there is an element; does not count. */
  private E unlink() {
    Node<E> first = head.next;
    head = first;
    E element = first.element;
    first.element = null;
    return element;
  }

  /** Takers can wait only if it was empty before; the further ones are woken by the first. */
  private void wakeFirstTaker() {
    if (count.get() == 1) {
      takeLock.lock();
      try {
        notEmpty.signal();
      } finally {
        takeLock.unlock();
      }
    }
  }

  private void wakeFirstPutter() {
    putLock.lock();
    try {
      notFull.signal();
    } finally {
      putLock.unlock();
    }
  }
}
