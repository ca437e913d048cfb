package boundedbuffer;

import java.util.ArrayDeque;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** A place for a fixed number of elements, at which threads wait for each other. */
public final class BoundedBuffer<E> {
  private final int capacity;
  private final ArrayDeque<E> items = new ArrayDeque<>();

  private final Guard guard = new Guard();
  private final Condition roomMade = guard.newCondition();
  private final Condition itemAdded = guard.newCondition();

  public BoundedBuffer(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity < 1: " + capacity);
    }
    this.capacity = capacity;
  }

  public void put(E element) throws InterruptedException {
    Objects.requireNonNull(element);
    guard.when(this::hasRoom, roomMade, () -> add(element));
  }

  public E take() throws InterruptedException {
    return guard.when(this::hasItem, itemAdded, this::remove);
  }

  public boolean offer(E element) {
    Objects.requireNonNull(element);
    return guard.now(() -> hasRoom() && add(element));
  }

  public E poll() {
    return guard.now(() -> hasItem() ? remove() : null);
  }

  public int size() {
    return guard.now(items::size);
  }

  private boolean hasRoom() {
    return items.size() < capacity;
  }

  private boolean hasItem() {
    return !items.isEmpty();
  }

  /** One item more, so one taker can go on. Always true. */
  private boolean add(E element) {
    items.addLast(element);
    itemAdded.signal();
    return true;
  }

  /** One place more, so one putter can go on. */
  private E remove() {
    E item = items.removeFirst();
    roomMade.signal();
    return item;
  }

  /** Does things one after another, at once or as soon as they are possible. */
  private static final class Guard {
    private final ReentrantLock lock = new ReentrantLock();

    Condition newCondition() {
      return lock.newCondition();
    }

    <T> T now(Supplier<T> action) {
      lock.lock();
      try {
        return action.get();
      } finally {
        lock.unlock();
      }
    }

    <T> T when(BooleanSupplier ready, Condition changed, Supplier<T> action)
        throws InterruptedException {
      lock.lockInterruptibly();
      try {
        await(ready, changed);
        return action.get();
      } finally {
        lock.unlock();
      }
    }

    private void await(BooleanSupplier ready, Condition changed) throws InterruptedException {
      while (!ready.getAsBoolean()) {
        changed.await();
      }
    }
  }
}
