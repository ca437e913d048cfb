package futureskitchen;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** One lock and a state machine for each dish; nothing of the executor framework but Future. */
public final class Kitchen implements AutoCloseable {
  private enum State {
    WAITING,
    COOKING,
    READY,
    BURNT,
    CANCELLED;

    boolean over() {
      return compareTo(READY) >= 0;
    }
  }

  private final ReentrantLock lock = new ReentrantLock();
  // All below is guarded by the lock.
  private final Condition work = lock.newCondition();
  private final Condition empty = lock.newCondition();
  private final Deque<Dish<?>> line = new ArrayDeque<>();
  private final Set<Thread> cooks = new HashSet<>();
  private boolean closed;
  private boolean halted;

  public Kitchen(int cooks) {
    if (cooks < 1) {
      throw new IllegalArgumentException("At least one cook is needed, not " + cooks);
    }
    lock.lock();
    try {
      for (int i = 0; i < cooks; i++) {
        Thread cook = new Thread(this::shift, "cook " + i);
        this.cooks.add(cook);
        cook.start();
      }
    } finally {
      lock.unlock();
    }
  }

  private void shift() {
    Dish<?> dish;
    while ((dish = begin()) != null) {
      dish.cook();
    }
  }

  private Dish<?> begin() {
    lock.lock();
    try {
      while (!halted && !closed && line.isEmpty()) {
        work.awaitUninterruptibly();
      }
      if (halted || line.isEmpty()) {
        cooks.remove(Thread.currentThread());
        empty.signalAll();
        return null;
      }
      Thread.interrupted(); // an interrupt is for the dish during which it came
      Dish<?> dish = line.removeFirst();
      dish.state = State.COOKING;
      dish.cook = Thread.currentThread();
      return dish;
    } finally {
      lock.unlock();
    }
  }

  public <T> Future<T> order(Callable<T> dish) {
    return accept(List.of(dish), null).get(0);
  }

  public <T> List<T> banquet(List<Callable<T>> dishes)
      throws InterruptedException, ExecutionException {
    List<Dish<T>> table = accept(dishes, null);
    try {
      List<T> results = new ArrayList<>();
      for (Dish<T> dish : table) {
        results.add(dish.get());
      }
      return results;
    } finally {
      cancelAll(table);
    }
  }

  public <T> T fastest(List<Callable<T>> dishes) throws InterruptedException, ExecutionException {
    if (dishes.isEmpty()) {
      throw new IllegalArgumentException("Nothing to choose from");
    }
    Race<T> race = new Race<>();
    List<Dish<T>> table = accept(dishes, race);
    try {
      lock.lockInterruptibly();
      try {
        while (race.winner == null && race.losers < table.size()) {
          race.news.await();
        }
        Dish<T> decisive = race.winner != null ? race.winner : race.lastLoser;
        return decisive.report();
      } finally {
        lock.unlock();
      }
    } finally {
      cancelAll(table);
    }
  }

  private <T> List<Dish<T>> accept(List<Callable<T>> recipes, Race<T> race) {
    List<Dish<T>> table = new ArrayList<>();
    for (Callable<T> recipe : recipes) {
      table.add(new Dish<>(recipe, race));
    }
    lock.lock();
    try {
      if (closed) {
        throw new RejectedExecutionException("The kitchen is closed");
      }
      for (Dish<T> dish : table) {
        line.addLast(dish);
        work.signal();
      }
    } finally {
      lock.unlock();
    }
    return table;
  }

  private void cancelAll(List<? extends Dish<?>> table) {
    lock.lock(); // at one go, so that no cook begins one of them in between
    try {
      for (Dish<?> dish : table) {
        dish.cancel(true);
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    boolean interrupted = Thread.interrupted();
    lock.lock();
    try {
      closed = true;
      work.signalAll();
      if (interrupted) {
        halt();
      }
      while (!cooks.isEmpty()) {
        try {
          empty.await();
        } catch (InterruptedException e) {
          interrupted = true;
          halt();
        }
      }
    } finally {
      lock.unlock();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void halt() {
    if (!halted) {
      halted = true;
      for (Thread cook : cooks) {
        cook.interrupt();
      }
      for (Dish<?> dish : new ArrayList<>(line)) {
        dish.cancel(false);
      }
      work.signalAll();
    }
  }

  /** What fastest waits for; guarded by the lock. */
  private final class Race<T> {
    final Condition news = lock.newCondition();
    Dish<T> winner;
    Dish<T> lastLoser;
    int losers;
  }

  private final class Dish<T> implements Future<T> {
    private final Callable<T> recipe;
    private final Race<T> race;
    // All below is guarded by the lock.
    private final Condition over = lock.newCondition();
    private State state = State.WAITING;
    private Thread cook;
    private T result;
    private Throwable problem;

    Dish(Callable<T> recipe, Race<T> race) {
      this.recipe = Objects.requireNonNull(recipe);
      this.race = race;
    }

    void cook() {
      T made = null;
      Throwable thrown = null;
      try {
        made = recipe.call();
      } catch (Throwable t) {
        thrown = t;
      }
      lock.lock();
      try {
        cook = null;
        if (state == State.COOKING) {
          result = made;
          problem = thrown;
          end(thrown == null ? State.READY : State.BURNT);
        }
      } finally {
        lock.unlock();
      }
    }

    private void end(State end) {
      state = end;
      over.signalAll();
      if (race != null) {
        if (end != State.READY) {
          race.losers++;
          race.lastLoser = this;
        } else if (race.winner == null) {
          race.winner = this;
        }
        race.news.signalAll();
      }
    }

    private T report() throws ExecutionException {
      switch (state) {
        case READY:
          return result;
        case BURNT:
          throw new ExecutionException(problem);
        default:
          throw new CancellationException();
      }
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
      lock.lock();
      try {
        if (state.over()) {
          return false;
        }
        if (state == State.WAITING) {
          line.remove(this);
        } else if (mayInterruptIfRunning) {
          cook.interrupt();
        }
        end(State.CANCELLED);
        return true;
      } finally {
        lock.unlock();
      }
    }

    @Override
    public boolean isCancelled() {
      lock.lock();
      try {
        return state == State.CANCELLED;
      } finally {
        lock.unlock();
      }
    }

    @Override
    public boolean isDone() {
      lock.lock();
      try {
        return state.over();
      } finally {
        lock.unlock();
      }
    }

    @Override
    public T get() throws InterruptedException, ExecutionException {
      lock.lockInterruptibly();
      try {
        while (!state.over()) {
          over.await();
        }
        return report();
      } finally {
        lock.unlock();
      }
    }

    @Override
    public T get(long timeout, TimeUnit unit)
        throws InterruptedException, ExecutionException, TimeoutException {
      long left = unit.toNanos(timeout);
      lock.lockInterruptibly();
      try {
        while (!state.over()) {
          if (left <= 0) {
            throw new TimeoutException();
          }
          left = over.awaitNanos(left);
        }
        return report();
      } finally {
        lock.unlock();
      }
    }
  }
}
