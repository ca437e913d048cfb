// SPDX-License-Identifier: CC0-1.0
package boundedbuffer;

import java.util.LinkedList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** A place for a fixed number of elements, at which threads wait for each other. */
public final class BoundedBuffer<E> {
  private final int capacity;
  private final LinkedList<E> elements = new LinkedList<>();
  private final Lock lock = new ReentrantLock();
  private final Condition notFull = lock.newCondition();
  private final Condition notEmpty = lock.newCondition();

  /**
   * An empty buffer.
   *
   * @param capacity the greatest number of elements in it, at least 1
   * @throws IllegalArgumentException if the capacity is less than 1
   */
  public BoundedBuffer(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity: " + capacity);
    }
    this.capacity = capacity;
  }

  /**
   * Adds an element at the end, as soon as there is room for it.
   *
   * @param element not null
   * @throws InterruptedException if the thread is interrupted while it waits; nothing was added
   * @throws NullPointerException if the element is null
   */
  public void put(E element) throws InterruptedException {
    if (element == null) {
      throw new NullPointerException("element");
    }
    lock.lockInterruptibly();
    try {
      try {
        while (elements.size() >= capacity) {
          notFull.await();
        }
      } catch (InterruptedException e) {
        // A signal may have been meant for this thread: pass it on to another one.
        notFull.signal();
        throw e;
      }
      elements.addLast(element);
      notEmpty.signal();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Takes the element that has been there longest, as soon as there is one.
   *
   * @throws InterruptedException if the thread is interrupted while it waits; nothing was taken
   */
  public E take() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      try {
        while (elements.isEmpty()) {
          notEmpty.await();
        }
      } catch (InterruptedException e) {
        // As in put.
        notEmpty.signal();
        throw e;
      }
      E first = elements.removeFirst();
      notFull.signal();
      return first;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Adds an element at the end if there is room now.
   *
   * @param element not null
   * @return whether it was added
   * @throws NullPointerException if the element is null
   */
  public boolean offer(E element) {
    if (element == null) {
      throw new NullPointerException("element");
    }
    lock.lock();
    try {
      if (elements.size() >= capacity) {
        return false;
      }
      elements.addLast(element);
      notEmpty.signal();
      return true;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Takes the element that has been there longest if there is one now.
   *
   * @return null if there was none
   */
  public E poll() {
    lock.lock();
    try {
      E first = elements.pollFirst();
      if (first != null) {
        notFull.signal();
      }
      return first;
    } finally {
      lock.unlock();
    }
  }

  /** How many elements there are, from 0 to the capacity. */
  public int size() {
    lock.lock();
    try {
      return elements.size();
    } finally {
      lock.unlock();
    }
  }
}
