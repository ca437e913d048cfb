package boundedbuffer;

public final class BoundedBuffer<E> {
  private final Object[] ring;
  private volatile boolean busy;
  private volatile int count;
  private int first;

  public BoundedBuffer(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("There must be room for one at least.");
    }
    ring = new Object[capacity];
  }

  public void put(E element) throws InterruptedException {
    while (!offer(element)) {
      synchronized (ring) {
        while (count == ring.length) {
          ring.wait();
        }
      }
    }
  }

  public E take() throws InterruptedException {
    while (true) {
      E element = poll();
      if (element != null) {
        return element;
      }
      synchronized (ring) {
        while (count == 0) {
          ring.wait();
        }
      }
    }
  }

  public boolean offer(E element) {
    if (element == null) {
      throw new NullPointerException("No element may be null.");
    }
    begin();
    boolean room = count < ring.length;
    if (room) {
      ring[(first + count) % ring.length] = element;
      count++;
    }
    busy = false;
    tell();
    return room;
  }

  @SuppressWarnings("unchecked")
  public E poll() {
    begin();
    E element = null;
    if (count > 0) {
      element = (E) ring[first];
      first = (first + 1) % ring.length;
      count--;
    }
    busy = false;
    tell();
    return element;
  }

  public int size() {
    return count;
  }

  /** Waits until nobody else is at the buffer. */
  private void begin() {
    while (busy) {
      Thread.onSpinWait();
    }
    busy = true;
  }

  private void tell() {
    synchronized (ring) {
      ring.notifyAll();
    }
  }
}
