package boundedbuffer;

import java.util.Objects;

/**
 * A place for a fixed number of elements, at which threads wait for each other.
 *
 * <p>Whoever cannot go on waits, together with all others who came for the same reason, in front of
 * a closed gate. The next change that may help them opens this gate, for good, and throws it away;
 * whoever then still cannot go on waits in front of a new one. A gate is chosen under the same lock
 * under which the buffer was seen to be full or empty, so no change can slip in between.
 */
public final class BoundedBuffer<E> {
  /** Guards all fields. Always locked before a gate, never after one. */
  private final Object lock = new Object();

  /** The elements, in a ring. */
  private final Object[] ring;

  /** Where the oldest element is, if there is one. */
  private int first;

  private int count;

  /** The gate that opens when an element leaves, or null if nobody has asked for it. */
  private Gate roomGate;

  /** The gate that opens when an element arrives, or null if nobody has asked for it. */
  private Gate elementGate;

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
    while (true) {
      Gate gate;
      synchronized (lock) {
        if (count < ring.length) {
          add(element);
          return;
        }
        if (roomGate == null) {
          roomGate = new Gate();
        }
        gate = roomGate;
      }
      gate.pass(); // without the lock, so that others can get at the buffer
    }
  }

  /**
   * Takes the element that has been there longest, as soon as there is one.
   *
   * @throws InterruptedException if the thread is interrupted while it waits; nothing was taken
   */
  public E take() throws InterruptedException {
    while (true) {
      Gate gate;
      synchronized (lock) {
        if (count > 0) {
          return remove();
        }
        if (elementGate == null) {
          elementGate = new Gate();
        }
        gate = elementGate;
      }
      gate.pass(); // without the lock, so that others can get at the buffer
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
    synchronized (lock) {
      if (count == ring.length) {
        return false;
      }
      add(element);
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
      return count == 0 ? null : remove();
    }
  }

  /** How many elements there are, from 0 to the capacity. */
  public int size() {
    synchronized (lock) {
      return count;
    }
  }

  /** Adds an element; the caller holds the lock and has seen that there is room. */
  private void add(E element) {
    // The sum is a long, as it may be too big for an int when the capacity is huge.
    ring[(int) (((long) first + count) % ring.length)] = element;
    count++;
    if (elementGate != null) {
      elementGate.open();
      elementGate = null;
    }
  }

  /** Removes the oldest element; the caller holds the lock and has seen that there is one. */
  private E remove() {
    @SuppressWarnings("unchecked") // only add() writes elements into the ring
    E element = (E) ring[first];
    ring[first] = null;
    first = (first + 1) % ring.length;
    count--;
    if (roomGate != null) {
      roomGate.open();
      roomGate = null;
    }
    return element;
  }

  /** A gate for any number of threads. It is closed at first, and once open it stays open. */
  private static final class Gate {
    private boolean open;

    /** Lets everybody through, those who wait and those who are still on their way. */
    synchronized void open() {
      open = true;
      notifyAll();
    }

    /** Waits until the gate is open. */
    synchronized void pass() throws InterruptedException {
      while (!open) {
        wait();
      }
    }
  }
}
