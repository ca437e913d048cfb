// SPDX-License-Identifier: CC0-1.0
package boundedbuffer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;

/**
 * A place for a fixed number of elements, at which threads wait for each other.
 *
 * <p>Each thread that has to wait sits on a chair of its own, and the chairs stand in two rows.
 * Every element that is added calls the first chair of the takers' row, and every element that is
 * taken away calls the first one of the putters' row. Whoever is called goes and looks again; the
 * element or the place is not reserved. Hence, as long as a chair stands in the takers' row, at
 * least as many takers have been called and are on their way as there are elements; and likewise
 * for putters and free places.
 */
public final class BoundedBuffer<E> {
  /** A place where one thread waits, once. */
  private static final class Chair {
    private boolean called;

    synchronized void sit() throws InterruptedException {
      while (!called) {
        wait();
      }
    }

    synchronized void call() {
      called = true;
      notifyAll();
    }
  }

  private final Object lock = new Object();

  // All of these only with the lock held. Chairs are called with the lock held, but nobody
  // sits down with it, and nobody asks for the lock while holding a chair.
  private final int capacity;
  private final Deque<E> elements = new ArrayDeque<>();
  private final Deque<Chair> putters = new ArrayDeque<>();
  private final Deque<Chair> takers = new ArrayDeque<>();

  /**
   * An empty buffer.
   *
   * @param capacity the greatest number of elements in it, at least 1
   * @throws IllegalArgumentException if the capacity is less than 1
   */
  public BoundedBuffer(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("A buffer needs room for at least one: " + capacity);
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
    Objects.requireNonNull(element);
    while (true) {
      Chair chair;
      synchronized (lock) {
        if (tryAdd(element)) {
          return;
        }
        chair = new Chair();
        putters.addLast(chair);
      }
      try {
        chair.sit();
      } catch (InterruptedException e) {
        synchronized (lock) {
          boolean wasCalled = !putters.remove(chair);
          if (wasCalled && elements.size() < capacity) {
            callFirst(putters);
          }
        }
        throw e;
      }
    }
  }

  /**
   * Takes the element that has been there longest, as soon as there is one.
   *
   * @throws InterruptedException if the thread is interrupted while it waits; nothing was taken
   */
  public E take() throws InterruptedException {
    while (true) {
      Chair chair;
      synchronized (lock) {
        E first = tryRemove();
        if (first != null) {
          return first;
        }
        chair = new Chair();
        takers.addLast(chair);
      }
      try {
        chair.sit();
      } catch (InterruptedException e) {
        synchronized (lock) {
          boolean wasCalled = !takers.remove(chair);
          if (wasCalled && !elements.isEmpty()) {
            callFirst(takers);
          }
        }
        throw e;
      }
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
    Objects.requireNonNull(element);
    synchronized (lock) {
      return tryAdd(element);
    }
  }

  /**
   * Takes the element that has been there longest if there is one now.
   *
   * @return null if there was none
   */
  public E poll() {
    synchronized (lock) {
      return tryRemove();
    }
  }

  /** How many elements there are, from 0 to the capacity. */
  public int size() {
    synchronized (lock) {
      return elements.size();
    }
  }

  private boolean tryAdd(E element) {
    if (elements.size() == capacity) {
      return false;
    }
    elements.addLast(element);
    callFirst(takers);
    return true;
  }

  private E tryRemove() {
    E first = elements.pollFirst();
    if (first != null) {
      callFirst(putters);
    }
    return first;
  }

  private static void callFirst(Deque<Chair> row) {
    Chair chair = row.pollFirst();
    if (chair != null) {
      chair.call();
    }
  }
}
