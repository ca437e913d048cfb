// SPDX-License-Identifier: CC0-1.0
package boundedbuffer;

import java.util.ArrayDeque;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A place for a fixed number of elements; whoever waits longest is served first, from hand to hand.
 */
public final class BoundedBuffer<E> {
  /** Somebody who waits: a putter with its element, or a taker who is going to get one. */
  private static final class Waiter<E> {
    final Condition called;
    E element;
    boolean served;

    Waiter(Condition called, E element) {
      this.called = called;
      this.element = element;
    }
  }

  private final int capacity;
  private final ReentrantLock lock = new ReentrantLock();
  private final ArrayDeque<E> elements = new ArrayDeque<>();

  /** Not empty only while there is no element. */
  private final ArrayDeque<Waiter<E>> takers = new ArrayDeque<>();

  /** Not empty only while there is no room. */
  private final ArrayDeque<Waiter<E>> putters = new ArrayDeque<>();

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
      if (addNow(element)) {
        return;
      }
      Waiter<E> me = new Waiter<>(lock.newCondition(), element);
      putters.addLast(me);
      try {
        while (!me.served) {
          me.called.await();
        }
      } catch (InterruptedException e) {
        if (me.served) {
          // The element is in already: leave the interruption for the next one who waits.
          Thread.currentThread().interrupt();
          return;
        }
        putters.remove(me);
        throw e;
      }
    } finally {
      lock.unlock();
    }
  }

  public E take() throws InterruptedException {
    lock.lock();
    try {
      E element = removeNow();
      if (element != null) {
        return element;
      }
      Waiter<E> me = new Waiter<>(lock.newCondition(), null);
      takers.addLast(me);
      try {
        while (!me.served) {
          me.called.await();
        }
      } catch (InterruptedException e) {
        takers.remove(me); // nobody shall hand anything to one who has left
        throw e;
      }
      return me.element;
    } finally {
      lock.unlock();
    }
  }

  public boolean offer(E element) {
    Objects.requireNonNull(element);
    lock.lock();
    try {
      return addNow(element);
    } finally {
      lock.unlock();
    }
  }

  public E poll() {
    lock.lock();
    try {
      return removeNow();
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

  private boolean addNow(E element) {
    Waiter<E> taker = takers.pollFirst();
    if (taker != null) {
      taker.element = element;
      taker.served = true;
      taker.called.signal();
      return true;
    }
    if (elements.size() == capacity) {
      return false;
    }
    elements.addLast(element);
    return true;
  }

  private E removeNow() {
    E element = elements.pollFirst();
    if (element != null) {
      Waiter<E> putter = putters.pollFirst();
      if (putter != null) {
        elements.addLast(putter.element);
        putter.served = true;
        putter.called.signal();
      }
    }
    return element;
  }
}
