package futureskitchen;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/** A fixed thread pool; everything is submitted, and the results are asked for one by one. */
public final class Kitchen implements AutoCloseable {
  private final ExecutorService pool;
  private final Object door = new Object();
  private boolean closed; // guarded by door
  private volatile boolean stopped; // set when close was interrupted

  public Kitchen(int cooks) {
    if (cooks < 1) {
      throw new IllegalArgumentException("a kitchen needs a cook, not " + cooks);
    }
    pool = Executors.newFixedThreadPool(cooks);
  }

  public <T> Future<T> order(Callable<T> dish) {
    return submitAll(List.of(checked(dish))).get(0);
  }

  public <T> List<T> banquet(List<Callable<T>> dishes)
      throws InterruptedException, ExecutionException {
    List<Callable<T>> all = new ArrayList<>();
    for (Callable<T> dish : dishes) {
      all.add(checked(dish));
    }
    List<Future<T>> futures = submitAll(all);
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    } finally {
      cancelAll(futures); // does nothing to those that are done
    }
  }

  public <T> T fastest(List<Callable<T>> dishes) throws InterruptedException, ExecutionException {
    if (dishes.isEmpty()) {
      throw new IllegalArgumentException("nothing to be fast with");
    }
    BlockingQueue<Plate<T>> counter = new LinkedBlockingQueue<>();
    List<Callable<T>> served = new ArrayList<>();
    for (Callable<T> dish : dishes) {
      Callable<T> checked = checked(dish);
      served.add(
          () -> {
            try {
              T result = checked.call();
              counter.add(new Plate<>(result, null));
              return result;
            } catch (Throwable problem) {
              counter.add(new Plate<>(null, problem));
              throw problem;
            }
          });
    }
    List<Future<T>> futures = submitAll(served);
    try {
      Throwable problem = null;
      for (int i = 0; i < served.size(); i++) {
        Plate<T> plate = counter.take();
        if (plate.problem == null) {
          return plate.result;
        }
        problem = plate.problem;
      }
      throw new ExecutionException(problem);
    } finally {
      cancelAll(futures);
    }
  }

  @Override
  public void close() {
    boolean interrupted = Thread.interrupted();
    synchronized (door) {
      closed = true;
      if (interrupted) {
        stop();
      } else {
        pool.shutdown();
      }
    }
    boolean gone = false;
    while (!gone) {
      try {
        gone = pool.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
      } catch (InterruptedException e) {
        interrupted = true;
        stop();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void stop() {
    stopped = true;
    for (Runnable left : pool.shutdownNow()) {
      left.run(); // cooks nothing any more, see checked: it only tells whoever waits for it
    }
  }

  /** All or none of them. */
  private <T> List<Future<T>> submitAll(List<Callable<T>> dishes) {
    synchronized (door) {
      if (closed) {
        throw new RejectedExecutionException("the kitchen is closed");
      }
      List<Future<T>> futures = new ArrayList<>();
      for (Callable<T> dish : dishes) {
        futures.add(pool.submit(dish));
      }
      return futures;
    }
  }

  private <T> Callable<T> checked(Callable<T> dish) {
    Objects.requireNonNull(dish, "no dish");
    return () -> {
      if (stopped) {
        throw new CancellationException("the kitchen was closed before this was begun");
      }
      return dish.call();
    };
  }

  private static <T> void cancelAll(List<Future<T>> futures) {
    for (Future<T> future : futures) {
      future.cancel(true);
    }
  }

  private static final class Plate<T> {
    final T result;
    final Throwable problem;

    Plate(T result, Throwable problem) {
      this.result = result;
      this.problem = problem;
    }
  }
}
