package futureskitchen;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

public final class Kitchen implements AutoCloseable {
  private final ThreadPoolExecutor pool;

  public Kitchen(int cooks) {
    pool = new ThreadPoolExecutor(cooks, cooks, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
  }

  public <T> Future<T> order(Callable<T> dish) {
    return pool.submit(dish);
  }

  public <T> List<T> banquet(List<Callable<T>> dishes)
      throws InterruptedException, ExecutionException {
    List<Future<T>> futures = new ArrayList<>();
    try {
      for (Callable<T> dish : dishes) {
        futures.add(order(dish));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    } finally {
      futures.forEach(future -> future.cancel(true));
    }
  }

  public <T> T fastest(List<Callable<T>> dishes) throws InterruptedException, ExecutionException {
    if (dishes.isEmpty()) {
      throw new IllegalArgumentException("Nothing to cook.");
    }
    CompletableFuture<T> winner = new CompletableFuture<>();
    AtomicInteger left = new AtomicInteger(dishes.size());
    List<Future<?>> futures = new ArrayList<>();
    try {
      for (Callable<T> dish : dishes) {
        futures.add(pool.submit(() -> race(dish, winner, left)));
      }
      return winner.get();
    } finally {
      futures.forEach(future -> future.cancel(true));
    }
  }

  private static <T> void race(Callable<T> dish, CompletableFuture<T> winner, AtomicInteger left) {
    try {
      winner.complete(dish.call());
    } catch (Throwable failure) {
      if (left.decrementAndGet() == 0) {
        winner.completeExceptionally(failure);
      }
    }
  }

  @Override
  public void close() {
    pool.shutdown();
    boolean interrupted = false;
    while (true) {
      try {
        if (pool.awaitTermination(1, TimeUnit.DAYS)) {
          break;
        }
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
