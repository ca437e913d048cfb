package boundedbuffer;

import static java.util.Objects.requireNonNull;

import java.util.TreeSet;

/**
 * A bounded buffer with tickets: whoever comes to put or to take draws a number, and goes on when
 * its number is the smallest one left on its side and there is room (or an element).
 *
 * <p>The elements are numbered, too: number n lies at place n % ring.length of the ring, and those
 * from {@code head} to {@code tail - 1} are in the buffer.
 */
public final class BoundedBuffer<E> {
  private final Object desk = new Object();
  private final int capacity;

  private Object[] ring; // begins small and grows up to the capacity
  private long head = 0; // number of the next element to go out
  private long tail = 0; // number of the next element to come in

  private long nextTicket = 0;
  private final TreeSet<Long> putTickets = new TreeSet<>();
  private final TreeSet<Long> takeTickets = new TreeSet<>();

  public BoundedBuffer(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("A buffer needs room for at least one element.");
    }
    this.capacity = capacity;
    this.ring = new Object[Math.min(capacity, 16)];
  }

  public void put(E element) throws InterruptedException {
    requireNonNull(element, "element");
    synchronized (desk) {
      long mine = draw(putTickets);
      try {
        while (putTickets.first() != mine || count() == capacity) {
          desk.wait();
        }
        enter(element);
      } finally {
        giveBack(mine, putTickets);
      }
    }
  }

  public E take() throws InterruptedException {
    synchronized (desk) {
      long mine = draw(takeTickets);
      try {
        while (takeTickets.first() != mine || count() == 0) {
          desk.wait();
        }
        return leave();
      } finally {
        giveBack(mine, takeTickets);
      }
    }
  }

  /**
   * Draws no ticket: it looks whether there is room at this moment, whoever else may be waiting.
   */
  public boolean offer(E element) {
    requireNonNull(element, "element");
    synchronized (desk) {
      if (count() == capacity) {
        return false;
      }
      enter(element);
      desk.notifyAll();
      return true;
    }
  }

  /** Draws no ticket either. */
  public E poll() {
    synchronized (desk) {
      if (count() == 0) {
        return null;
      }
      E element = leave();
      desk.notifyAll();
      return element;
    }
  }

  public int size() {
    synchronized (desk) {
      return count();
    }
  }

  private long draw(TreeSet<Long> tickets) {
    long ticket = nextTicket++;
    tickets.add(ticket);
    return ticket;
  }

  /**
   * Done or interrupted: in both cases the next ticket may be the first one now, so everybody has
   * to look. After put and take this also announces the element or the room.
   */
  private void giveBack(long ticket, TreeSet<Long> tickets) {
    tickets.remove(ticket);
    desk.notifyAll();
  }

  private int count() {
    return (int) (tail - head);
  }

  private void enter(E element) {
    if (count() == ring.length) {
      grow();
    }
    ring[place(tail, ring)] = element;
    tail++;
  }

  @SuppressWarnings("unchecked") // only enter fills the ring, and only with an E
  private E leave() {
    int place = place(head, ring);
    E element = (E) ring[place];
    ring[place] = null;
    head++;
    return element;
  }

  private void grow() {
    Object[] bigger = new Object[(int) Math.min(capacity, 2L * ring.length)];
    for (long number = head; number < tail; number++) {
      bigger[place(number, bigger)] = ring[place(number, ring)];
    }
    ring = bigger;
  }

  private static int place(long number, Object[] ring) {
    return (int) (number % ring.length);
  }
}
