package futureskitchen;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

public final class Kitchen implements AutoCloseable {
  private final ExecutorService pool;

  public Kitchen(int cooks) {
    if (cooks < 1) {
      throw new IllegalArgumentException("cooks must be at least 1");
    }
    pool = Executors.newFixedThreadPool(cooks);
  }

  public <T> Future<T> order(Callable<T> dish) {
    return start(dish);
  }

  private <T> CompletableFuture<T> start(Callable<T> dish) {
    CompletableFuture<T> future = new CompletableFuture<>();
    pool.execute(
        () -> {
          if (future.isDone()) {
            return; // cancelled before it was begun
          }
          try {
            future.complete(dish.call());
          } catch (Throwable t) {
            future.completeExceptionally(t);
          }
        });
    return future;
  }

  private synchronized <T> List<CompletableFuture<T>> startAll(List<Callable<T>> dishes) {
    if (pool.isShutdown()) {
      throw new RejectedExecutionException("the kitchen is closed");
    }
    List<CompletableFuture<T>> futures = new ArrayList<>();
    for (Callable<T> dish : dishes) {
      futures.add(start(dish));
    }
    return futures;
  }

  public <T> List<T> banquet(List<Callable<T>> dishes)
      throws InterruptedException, ExecutionException {
    List<CompletableFuture<T>> futures = startAll(dishes);
    try {
      List<T> results = new ArrayList<>();
      for (CompletableFuture<T> future : futures) {
        results.add(future.get());
      }
      return results;
    } finally {
      futures.forEach(future -> future.cancel(true));
    }
  }

  public <T> T fastest(List<Callable<T>> dishes) throws InterruptedException, ExecutionException {
    if (dishes.isEmpty()) {
      throw new IllegalArgumentException("no dishes");
    }
    CompletableFuture<T> first = new CompletableFuture<>();
    AtomicInteger failures = new AtomicInteger();
    List<Callable<T>> racers = new ArrayList<>();
    for (Callable<T> dish : dishes) {
      racers.add(
          () -> {
            try {
              T result = dish.call();
              first.complete(result);
              return result;
            } catch (Throwable t) {
              if (failures.incrementAndGet() == dishes.size()) {
                first.completeExceptionally(t);
              }
              throw t;
            }
          });
    }
    List<CompletableFuture<T>> futures = startAll(racers);
    try {
      return first.get();
    } finally {
      futures.forEach(future -> future.cancel(true)); // true: interrupts those at work
    }
  }

  @Override
  public void close() {
    boolean interrupted = Thread.interrupted();
    synchronized (this) {
      pool.shutdown();
    }
    if (interrupted) {
      pool.shutdownNow();
    }
    while (!pool.isTerminated()) {
      try {
        pool.awaitTermination(1, TimeUnit.HOURS);
      } catch (InterruptedException e) {
        interrupted = true;
        pool.shutdownNow();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
