package boundedbuffer;

import java.util.ArrayDeque;
import java.util.Objects;

/**
 * A place for a fixed number of elements, at which threads wait for each other.
 *
 * <p>Two counting semaphores, written by hand, count the free places and the elements. A short lock
 * guards the queue. Both counts change together with the queue, under that lock, so that nobody
 * ever sees an element that is not counted yet, or a place that is not free yet. Nobody waits for
 * an element or a place while holding the lock.
 */
public final class BoundedBuffer<E> {
  /** Always locked before a semaphore, never after one. */
  private final Object lock = new Object();

  private final ArrayDeque<E> queue;
  private final Permits places;
  private final Permits elements;

  /**
   * An empty buffer.
   *
   * @param capacity the greatest number of elements in it, at least 1
   * @throws IllegalArgumentException if the capacity is less than 1
   */
  public BoundedBuffer(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("The capacity must be at least 1, not " + capacity);
    }
    queue = new ArrayDeque<>(capacity);
    places = new Permits(capacity);
    elements = new Permits(0);
  }

  /**
   * Adds an element at the end, as soon as there is room for it.
   *
   * @param element not null
   * @throws InterruptedException if the thread is interrupted while it waits; nothing was added
   * @throws NullPointerException if the element is null
   */
  public void put(E element) throws InterruptedException {
    while (!offer(element)) {
      places.await();
    }
  }

  /**
   * Takes the element that has been there longest, as soon as there is one.
   *
   * @throws InterruptedException if the thread is interrupted while it waits; nothing was taken
   */
  public E take() throws InterruptedException {
    E element = poll();
    while (element == null) {
      elements.await();
      element = poll();
    }
    return element;
  }

  /**
   * Adds an element at the end if there is room now.
   *
   * @param element not null
   * @return whether it was added
   * @throws NullPointerException if the element is null
   */
  public boolean offer(E element) {
    Objects.requireNonNull(element, "element");
    synchronized (lock) {
      if (!places.tryAcquire()) {
        return false;
      }
      queue.addLast(element);
      elements.release();
      return true;
    }
  }

  /**
   * Takes the element that has been there longest if there is one now.
   *
   * @return null if there was none
   */
  public E poll() {
    synchronized (lock) {
      if (!elements.tryAcquire()) {
        return null;
      }
      E element = queue.removeFirst();
      places.release();
      return element;
    }
  }

  /** How many elements there are, from 0 to the capacity. */
  public int size() {
    synchronized (lock) {
      return queue.size();
    }
  }

  /**
   * A counting semaphore. It is its own monitor; no one outside the buffer can get hold of it.
   *
   * <p>Each release wakes one waiting thread. Whoever was woken either gets a permit, or waits
   * again only after having seen that there is none. So as long as there are permits, and threads
   * waiting for them, at least as many threads are on their way as there are permits.
   */
  private static final class Permits {
    private int count;

    Permits(int count) {
      this.count = count;
    }

    /** Gets a permit if there is one now. */
    synchronized boolean tryAcquire() {
      if (count == 0) {
        return false;
      }
      count--;
      return true;
    }

    /** Gives a permit back and calls one of those who wait. */
    synchronized void release() {
      count++;
      notify();
    }

    /**
     * Waits until there is a permit, but does not get it: somebody else may be faster, so the
     * caller has to try and, if need be, to come back.
     */
    synchronized void await() throws InterruptedException {
      try {
        while (count == 0) {
          wait();
        }
      } catch (InterruptedException e) {
        // If the call for a permit went to this thread, somebody else has to hear it.
        if (count > 0) {
          notify();
        }
        throw e;
      }
    }
  }
}
