package boundedbuffer;

import java.util.Objects;

public final class BoundedBuffer<E> {
  private final Object lock = new Object();
  private final Object[] ring;
  private int first;
  private int count;

  public BoundedBuffer(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("There must be room for one at least.");
    }
    ring = new Object[capacity];
  }

  public void put(E element) throws InterruptedException {
    Objects.requireNonNull(element);
    synchronized (lock) {
      while (count == ring.length) {
        lock.wait();
      }
      add(element);
    }
  }

  public E take() throws InterruptedException {
    synchronized (lock) {
      while (count == 0) {
        lock.wait();
      }
      return remove();
    }
  }

  public boolean offer(E element) {
    Objects.requireNonNull(element);
    synchronized (lock) {
      if (count == ring.length) {
        return false;
      }
      add(element);
      return true;
    }
  }

  public E poll() {
    synchronized (lock) {
      return count == 0 ? null : remove();
    }
  }

  public int size() {
    synchronized (lock) {
      return count;
    }
  }

  private void add(E element) {
    ring[(first + count) % ring.length] = element;
    count++;
    lock.notifyAll();
  }

  @SuppressWarnings("unchecked")
  private E remove() {
    E element = (E) ring[first];
    ring[first] = null;
    first = (first + 1) % ring.length;
    count--;
    lock.notifyAll();
    return element;
  }
}
