package boundedbuffer;

import java.util.LinkedList;

public final class BoundedBuffer<E> {
  private final int capacity;
  private final LinkedList<E> elements = new LinkedList<>();

  public BoundedBuffer(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("There must be room for one at least.");
    }
    this.capacity = capacity;
  }

  public synchronized void put(E element) throws InterruptedException {
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

  public synchronized boolean offer(E element) {
    if (elements.size() == capacity) {
      return false;
    }
    elements.addLast(element);
    notifyAll();
    return true;
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
