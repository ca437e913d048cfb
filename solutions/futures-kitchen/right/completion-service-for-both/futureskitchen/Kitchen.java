package futureskitchen;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Every call listens to a completion service of its own, over one pool for all. */
public final class Kitchen implements AutoCloseable {
  private final ExecutorService cooks;
  private final ReentrantLock door = new ReentrantLock();
  private volatile boolean goingHome;

  public Kitchen(int cooks) {
    if (cooks < 1) {
      throw new IllegalArgumentException("not even one cook");
    }
    this.cooks = Executors.newFixedThreadPool(cooks);
  }

  public <T> Future<T> order(Callable<T> dish) {
    return new Party<>(List.of(dish)).futures.get(0);
  }

  public <T> List<T> banquet(List<Callable<T>> dishes)
      throws InterruptedException, ExecutionException {
    Party<T> party = new Party<>(List.copyOf(dishes));
    int size = party.futures.size();
    try {
      boolean[] done = new boolean[size];
      List<T> results = new ArrayList<>(Collections.nCopies(size, null));
      int next = 0; // all before this one are served
      while (next < size) {
        done[party.places.get(party.service.take())] = true;
        while (next < size && done[next]) {
          results.set(next, party.futures.get(next).get()); // does not wait; throws if it failed
          next++;
        }
      }
      return results;
    } finally {
      party.cancel();
    }
  }

  public <T> T fastest(List<Callable<T>> dishes) throws InterruptedException, ExecutionException {
    List<Callable<T>> all = List.copyOf(dishes);
    if (all.isEmpty()) {
      throw new IllegalArgumentException("no dishes");
    }
    Party<T> party = new Party<>(all);
    try {
      ExecutionException first = null;
      for (int left = all.size(); left > 0; left--) {
        Future<T> ready = party.service.take();
        try {
          return ready.get();
        } catch (ExecutionException e) {
          if (first == null) {
            first = e;
          }
        }
      }
      throw first;
    } finally {
      party.cancel();
    }
  }

  @Override
  public void close() {
    boolean wasInterrupted = Thread.interrupted();
    if (wasInterrupted) {
      goingHome = true;
    }
    door.lock();
    try {
      cooks.shutdown();
    } finally {
      door.unlock();
    }
    if (wasInterrupted) {
      sendHome();
    }
    while (true) {
      try {
        if (cooks.awaitTermination(Long.MAX_VALUE, TimeUnit.SECONDS)) {
          break;
        }
      } catch (InterruptedException e) {
        wasInterrupted = true;
        sendHome();
      }
    }
    if (wasInterrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void sendHome() {
    goingHome = true;
    for (Runnable neverBegun : cooks.shutdownNow()) {
      neverBegun.run(); // ends with the CancellationException below
    }
  }

  /** The dishes of one call. */
  private final class Party<T> {
    final CompletionService<T> service = new ExecutorCompletionService<>(cooks);
    final List<Future<T>> futures = new ArrayList<>();
    final Map<Future<T>, Integer> places = new IdentityHashMap<>();

    Party(List<Callable<T>> dishes) {
      door.lock();
      try {
        if (cooks.isShutdown()) {
          throw new RejectedExecutionException("the kitchen is closed");
        }
        for (Callable<T> dish : dishes) {
          Future<T> future =
              service.submit(
                  () -> {
                    if (goingHome) {
                      throw new CancellationException("the cooks have been sent home");
                    }
                    return dish.call();
                  });
          places.put(future, futures.size());
          futures.add(future);
        }
      } finally {
        door.unlock();
      }
    }

    void cancel() {
      for (Future<T> future : futures) {
        future.cancel(true);
      }
    }
  }
}
