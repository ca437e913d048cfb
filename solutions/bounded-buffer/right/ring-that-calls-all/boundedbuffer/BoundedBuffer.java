// SPDX-License-Identifier: CC0-1.0
package boundedbuffer;

import java.util.Objects;

/** A place for a fixed number of elements, at which threads wait for each other. */
public final class BoundedBuffer<E> {
  /** Nobody else can see this monitor, so nobody else can hold it or use up its calls. */
  private final Object monitor = new Object();

  private final Object[] ring;
  private int head;
  private int count;

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
    ring = new Object[capacity];
  }

  /**
   * Adds an element at the end, as soon as there is room for it.
   *
   * @param element not null
   * @throws InterruptedException if the thread is interrupted while it waits; nothing was added
   * @throws NullPointerException if the element is null
   */
  public void put(E element) throws InterruptedException {
    Objects.requireNonNull(element, "element");
    synchronized (monitor) {
      while (count == ring.length) {
        monitor.wait();
      }
      append(element);
    }
  }

  /**
   * Takes the element that has been there longest, as soon as there is one.
   *
   * @throws InterruptedException if the thread is interrupted while it waits; nothing was taken
   */
  public E take() throws InterruptedException {
    synchronized (monitor) {
      while (count == 0) {
        monitor.wait();
      }
      return removeFirst();
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
    Objects.requireNonNull(element, "element");
    synchronized (monitor) {
      if (count == ring.length) {
        return false;
      }
      append(element);
      return true;
    }
  }

  /**
   * Takes the element that has been there longest if there is one now.
   *
   * @return null if there was none
   */
  public E poll() {
    synchronized (monitor) {
      return count == 0 ? null : removeFirst();
    }
  }

  /** How many elements there are, from 0 to the capacity. */
  public int size() {
    synchronized (monitor) {
      return count;
    }
  }

  /** Only with the monitor held, and only if there is room. */
  private void append(E element) {
    ring[(head + count) % ring.length] = element;
    count++;
    // Putters and takers sit in the same room: a single notify could reach the wrong kind.
    monitor.notifyAll();
  }

  /** Only with the monitor held, and only if there is an element. */
  private E removeFirst() {
    @SuppressWarnings("unchecked")
    E first = (E) ring[head];
    ring[head] = null;
    head = (head + 1) % ring.length;
    count--;
    monitor.notifyAll();
    return first;
  }
}
