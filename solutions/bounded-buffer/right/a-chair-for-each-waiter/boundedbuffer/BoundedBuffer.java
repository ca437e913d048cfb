package boundedbuffer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;

/**
 * A bounded buffer in which every waiting thread sits on a chair of its own, and exactly the one
 * that can go on is called.
 *
 * <p>Whoever adds an element calls one waiting taker, whoever makes room calls one waiting putter.
 * A call is never lost: it either leads to a taken element (or a filled place), or, if the called
 * thread is interrupted, it is passed on to the next in the row.
 *
 * <p>Order of locks: first {@link #state}, then a chair. Nobody holds a chair and asks for state.
 */
public final class BoundedBuffer<E> {

  /** What one thread waits on, once. */
  private static final class Chair {
    private boolean called;

    synchronized void sit() throws InterruptedException {
      while (!called) {
        wait();
      }
    }

    synchronized void call() {
      called = true;
      notify(); // only one thread ever sits here
    }
  }

  private final int limit;

  private final Object state = new Object();
  // The next three are only touched with the monitor of state held.
  private final Deque<E> queue = new ArrayDeque<>();
  private final Deque<Chair> putters = new ArrayDeque<>();
  private final Deque<Chair> takers = new ArrayDeque<>();

  public BoundedBuffer(int capacity) {
    if (capacity < 1) throw new IllegalArgumentException("capacity: " + capacity);
    limit = capacity;
  }

  public void put(E element) throws InterruptedException {
    Objects.requireNonNull(element);
    while (true) {
      Chair chair = new Chair();
      synchronized (state) {
        if (addIfRoom(element)) return;
        putters.addLast(chair);
      }
      sitUntilCalled(chair, putters);
    }
  }

  public E take() throws InterruptedException {
    while (true) {
      Chair chair = new Chair();
      synchronized (state) {
        E element = removeIfAny();
        if (element != null) return element;
        takers.addLast(chair);
      }
      sitUntilCalled(chair, takers);
    }
  }

  public boolean offer(E element) {
    Objects.requireNonNull(element);
    synchronized (state) {
      return addIfRoom(element);
    }
  }

  public E poll() {
    synchronized (state) {
      return removeIfAny();
    }
  }

  public int size() {
    synchronized (state) {
      return queue.size();
    }
  }

  /** Call with state held. */
  private boolean addIfRoom(E element) {
    if (queue.size() == limit) return false;
    queue.addLast(element);
    callFirst(takers);
    return true;
  }

  /** Call with state held. */
  private E removeIfAny() {
    E element = queue.pollFirst();
    if (element != null) callFirst(putters);
    return element;
  }

  /** Call with state held. */
  private static void callFirst(Deque<Chair> row) {
    Chair first = row.pollFirst();
    if (first != null) first.call();
  }

  /** Call without state held, with the chair already in the row. */
  private void sitUntilCalled(Chair chair, Deque<Chair> row) throws InterruptedException {
    try {
      chair.sit();
    } catch (InterruptedException e) {
      synchronized (state) {
        boolean wasStillInRow = row.remove(chair);
        if (!wasStillInRow) {
          // We had been called already, and leave: somebody else must have our call.
          callFirst(row);
        }
      }
      throw e;
    }
  }
}
