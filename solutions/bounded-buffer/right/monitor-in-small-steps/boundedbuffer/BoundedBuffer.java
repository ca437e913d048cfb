package boundedbuffer;

import java.util.LinkedList;

/** A place for a fixed number of elements, at which threads wait for each other. */
public final class BoundedBuffer<E> {
  /** Nobody outside can see this object, so nobody outside can get in the way. */
  private final Object lock = new Object();

  private final LinkedList<E> elements = new LinkedList<>();
  private final int capacity;

  public BoundedBuffer(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("The capacity must be at least 1, but is " + capacity);
    }
    this.capacity = capacity;
  }

  public void put(E element) throws InterruptedException {
    refuseNull(element);
    synchronized (lock) {
      waitForRoom();
      add(element);
    }
  }

  public E take() throws InterruptedException {
    synchronized (lock) {
      waitForElement();
      return remove();
    }
  }

  public boolean offer(E element) {
    refuseNull(element);
    synchronized (lock) {
      if (isFull()) {
        return false;
      }
      add(element);
      return true;
    }
  }

  public E poll() {
    synchronized (lock) {
      return isEmpty() ? null : remove();
    }
  }

  public int size() {
    synchronized (lock) {
      return elements.size();
    }
  }

  // All the methods from here on, but the last, are called with the lock held.

  private void waitForRoom() throws InterruptedException {
    while (isFull()) {
      lock.wait();
    }
  }

  private void waitForElement() throws InterruptedException {
    while (isEmpty()) {
      lock.wait();
    }
  }

  private void add(E element) {
    elements.addLast(element);
    tellEverybody();
  }

  private E remove() {
    E oldest = elements.removeFirst();
    tellEverybody();
    return oldest;
  }

  private void tellEverybody() {
    lock.notifyAll();
  }

  private boolean isFull() {
    return elements.size() >= capacity;
  }

  private boolean isEmpty() {
    return elements.isEmpty();
  }

  private void refuseNull(E element) {
    if (element == null) {
      throw new NullPointerException("The element must not be null");
    }
  }
}
