package futureskitchen;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A chef calls out the dishes one after the other. Each needs a free stove (a permit), which is
 * free again when its dish has really come to an end, and not when it is merely cancelled.
 */
public final class Kitchen implements AutoCloseable {
  private static final FutureTask<Object> CLOSING_TIME = new FutureTask<>(() -> null);

  private final int cooks;
  private final Semaphore stoves;
  private final BlockingQueue<FutureTask<?>> slips = new LinkedBlockingQueue<>();
  private final ExecutorService hands = Executors.newCachedThreadPool();
  private final Thread chef = new Thread(this::callOut, "chef");
  private boolean closed; // guarded by slips
  private volatile boolean fire;

  public Kitchen(int cooks) {
    if (cooks < 1) {
      throw new IllegalArgumentException("Need at least one cook");
    }
    this.cooks = cooks;
    this.stoves = new Semaphore(cooks);
    chef.start();
  }

  private void callOut() {
    try {
      while (true) {
        stoves.acquire();
        FutureTask<?> slip = slips.take();
        if (slip == CLOSING_TIME) {
          break;
        }
        try {
          hands.execute(() -> cook(slip));
        } catch (RejectedExecutionException e) { // only after fire
          slip.cancel(false);
          break;
        }
      }
    } catch (InterruptedException e) {
      // only fire interrupts the chef
    }
    hands.shutdown();
  }

  private void cook(FutureTask<?> slip) {
    try {
      if (fire) {
        slip.cancel(false);
      }
      slip.run();
    } finally {
      stoves.release();
    }
  }

  private void put(List<? extends FutureTask<?>> all) {
    synchronized (slips) {
      if (closed) {
        throw new RejectedExecutionException("The kitchen is closed");
      }
      slips.addAll(all);
    }
  }

  public <T> Future<T> order(Callable<T> dish) {
    FutureTask<T> slip = new FutureTask<>(dish);
    put(List.of(slip));
    return slip;
  }

  public <T> List<T> banquet(List<Callable<T>> dishes)
      throws InterruptedException, ExecutionException {
    List<FutureTask<T>> table = new ArrayList<>();
    dishes.forEach(dish -> table.add(new FutureTask<>(dish)));
    put(table);
    try {
      List<T> results = new ArrayList<>();
      for (FutureTask<T> slip : table) {
        results.add(slip.get());
      }
      return results;
    } finally {
      table.forEach(slip -> slip.cancel(true));
    }
  }

  public <T> T fastest(List<Callable<T>> dishes) throws InterruptedException, ExecutionException {
    if (dishes.isEmpty()) {
      throw new IllegalArgumentException("Need at least one dish");
    }
    // One permit for each that has ended, and the list says in which order they did.
    List<FutureTask<T>> ended = new ArrayList<>();
    Semaphore bell = new Semaphore(0);
    List<FutureTask<T>> table = new ArrayList<>();
    for (Callable<T> dish : dishes) {
      table.add(
          new FutureTask<>(dish) {
            @Override
            protected void done() {
              synchronized (ended) {
                ended.add(this);
              }
              bell.release();
            }
          });
    }
    put(table);
    try {
      for (int i = 0; ; i++) {
        bell.acquire();
        FutureTask<T> slip;
        synchronized (ended) {
          slip = ended.get(i);
        }
        try {
          return slip.get();
        } catch (ExecutionException | CancellationException e) {
          if (i == table.size() - 1) {
            throw e;
          }
        }
      }
    } finally {
      table.forEach(slip -> slip.cancel(true));
    }
  }

  @Override
  public void close() {
    boolean interrupted = Thread.interrupted();
    if (interrupted) {
      fire = true;
    }
    synchronized (slips) {
      if (!closed) {
        closed = true;
        slips.add(CLOSING_TIME);
      }
    }
    if (interrupted) {
      alarm();
    }
    while (true) {
      try {
        chef.join();
        if (hands.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS)) {
          break;
        }
      } catch (InterruptedException e) {
        interrupted = true;
        alarm();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void alarm() {
    fire = true;
    chef.interrupt();
    hands.shutdownNow(); // a cached pool has no waiting line, so nothing is lost here
    List<FutureTask<?>> left = new ArrayList<>();
    slips.drainTo(left);
    for (FutureTask<?> slip : left) {
      slip.cancel(false);
    }
  }

  @Override
  public String toString() {
    return "Kitchen of " + cooks + ", " + stoves.availablePermits() + " free";
  }
}
