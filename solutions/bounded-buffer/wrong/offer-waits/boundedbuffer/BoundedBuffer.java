package boundedbuffer;

import java.util.ArrayDeque;

public final class BoundedBuffer<E> {
  private final int capacity;
  private final ArrayDeque<E> elements = new ArrayDeque<>();

  public BoundedBuffer(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("There must be room for one at least.");
    }
    this.capacity = capacity;
  }

  public synchronized void put(E element) throws InterruptedException {
    if (element == null) {
      throw new NullPointerException("No element may be null.");
    }
    while (elements.size() == capacity) {
      wait();
    }
    elements.addLast(element);
    notifyAll();
  }

  public synchronized E take() throws InterruptedException {
    while (elements.isEmpty()) {
      wait();
    }
    E element = elements.removeFirst();
    notifyAll();
    return element;
  }

  public boolean offer(E element) {
    try {
      put(element);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  public synchronized E poll() {
    if (elements.isEmpty()) {
      return null;
    }
    E element = elements.removeFirst();
    notifyAll();
    return element;
  }

  public synchronized int size() {
    return elements.size();
  }
}
