package producerconsumer.checks;

import duet.kit.Gate;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicInteger;

/** The numbers from 1 on; counts how many were fetched. */
final class Inputs implements Iterator<Integer> {
  private final int last;
  private final Gate beforeTheEnd;
  private final AtomicInteger fetched = new AtomicInteger();

  private Inputs(int last, Gate beforeTheEnd) {
    this.last = last;
    this.beforeTheEnd = beforeTheEnd;
  }

  static Inputs to(int last) {
    return new Inputs(last, null);
  }

  /** Takes its time to say that there are no more. */
  static Inputs endingAt(int last, Gate beforeTheEnd) {
    return new Inputs(last, beforeTheEnd);
  }

  @Override
  public boolean hasNext() {
    boolean more = fetched.get() < last;
    if (!more && beforeTheEnd != null) {
      beforeTheEnd.pass();
    }
    return more;
  }

  @Override
  public Integer next() {
    int next = fetched.incrementAndGet();
    if (next > last) {
      throw new NoSuchElementException("there is no input no. " + next);
    }
    return next;
  }

  int fetched() {
    return fetched.get();
  }
}
