package stopflag;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.locks.ReentrantLock;

/** Plain containers everywhere, each of them behind something, or of one thread. */
public final class Worker implements Runnable {
  private static final Map<Boolean, String> NAMES = new HashMap<>();

  static {
    NAMES.put(true, "stopped");
    NAMES.put(false, "at work");
  }

  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<Integer> messages = new ArrayDeque<>();
  private final StringBuilder log = new StringBuilder();
  private volatile List<String> stops = new ArrayList<>();

  private final Step step;

  public Worker(Step step) {
    this.step = step;
  }

  @Override
  public void run() {
    while (stops.isEmpty()) {
      log.setLength(0);
      log.append(NAMES.get(false)).append(log.length());
      step.once();
    }
  }

  /** Whoever reads has the old list or the new one, and neither is changed any more. */
  public synchronized void stop() {
    List<String> more = new ArrayList<>(stops);
    more.add(NAMES.get(true));
    stops = more;
  }

  public void publish(int message) {
    lock.lock();
    try {
      messages.clear();
      messages.addLast(message);
    } finally {
      lock.unlock();
    }
  }

  public OptionalInt poll() {
    lock.lock();
    try {
      return newest(messages);
    } finally {
      lock.unlock();
    }
  }

  private static OptionalInt newest(Deque<Integer> all) {
    List<Integer> copy = new ArrayList<>();
    copy.addAll(all);
    return copy.isEmpty() ? OptionalInt.empty() : OptionalInt.of(copy.get(copy.size() - 1));
  }
}
