// SPDX-License-Identifier: CC0-1.0
package boundedbuffer;

/** A place for a fixed number of elements, at which threads wait for each other. */
public final class BoundedBuffer<E> {
  /**
   * An empty buffer.
   *
   * @param capacity the greatest number of elements in it, at least 1
   * @throws IllegalArgumentException if the capacity is less than 1
   */
  public BoundedBuffer(int capacity) {
    throw new UnsupportedOperationException("There is no buffer yet.");
  }

  /**
   * Adds an element at the end, as soon as there is room for it.
   *
   * @param element not null
   * @throws InterruptedException if the thread is interrupted while it waits; nothing was added
   * @throws NullPointerException if the element is null
   */
  public void put(E element) throws InterruptedException {
    throw new UnsupportedOperationException("Nothing can be put yet.");
  }

  /**
   * Takes the element that has been there longest, as soon as there is one.
   *
   * @throws InterruptedException if the thread is interrupted while it waits; nothing was taken
   */
  public E take() throws InterruptedException {
    throw new UnsupportedOperationException("Nothing can be taken yet.");
  }

  /**
   * Adds an element at the end if there is room now.
   *
   * @param element not null
   * @return whether it was added
   * @throws NullPointerException if the element is null
   */
  public boolean offer(E element) {
    throw new UnsupportedOperationException("Nothing can be offered yet.");
  }

  /**
   * Takes the element that has been there longest if there is one now.
   *
   * @return null if there was none
   */
  public E poll() {
    throw new UnsupportedOperationException("Nothing can be polled yet.");
  }

  /** How many elements there are, from 0 to the capacity. */
  public int size() {
    throw new UnsupportedOperationException("Nobody counts yet.");
  }
}
