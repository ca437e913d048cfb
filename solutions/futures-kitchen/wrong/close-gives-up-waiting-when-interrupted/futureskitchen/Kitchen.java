package futureskitchen;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

public final class Kitchen implements AutoCloseable {
  private final ExecutorService pool;
  private volatile boolean stopped;

  public Kitchen(int cooks) {
    if (cooks < 1) {
      throw new IllegalArgumentException("cooks must be positive");
    }
    pool = Executors.newFixedThreadPool(cooks);
  }

  public synchronized <T> Future<T> order(Callable<T> dish) {
    checkOpen();
    return pool.submit(unlessStopped(dish));
  }

  public <T> List<T> banquet(List<Callable<T>> dishes)
      throws InterruptedException, ExecutionException {
    List<Future<T>> futures = submitAll(new ExecutorCompletionService<>(pool), dishes);
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    } finally {
      cancelAll(futures);
    }
  }

  public <T> T fastest(List<Callable<T>> dishes) throws InterruptedException, ExecutionException {
    if (dishes.isEmpty()) {
      throw new IllegalArgumentException("no dishes");
    }
    ExecutorCompletionService<T> service = new ExecutorCompletionService<>(pool);
    List<Future<T>> futures = submitAll(service, dishes);
    try {
      ExecutionException last = null;
      for (int i = 0; i < futures.size(); i++) {
        try {
          return service.take().get();
        } catch (ExecutionException e) {
          last = e;
        }
      }
      throw last;
    } finally {
      cancelAll(futures);
    }
  }

  @Override
  public void close() {
    synchronized (this) {
      pool.shutdown();
    }
    try {
      // However long it takes.
      pool.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      // Stop the cooks and preserve the interrupt, as the documentation of ExecutorService does.
      stop();
      Thread.currentThread().interrupt();
    }
  }

  private void stop() {
    stopped = true;
    pool.shutdownNow().forEach(Runnable::run); // only completes the futures, see unlessStopped
  }

  private void checkOpen() {
    if (pool.isShutdown()) {
      throw new RejectedExecutionException("closed");
    }
  }

  private synchronized <T> List<Future<T>> submitAll(
      ExecutorCompletionService<T> service, List<Callable<T>> dishes) {
    checkOpen();
    List<Future<T>> futures = new ArrayList<>();
    for (Callable<T> dish : dishes) {
      futures.add(service.submit(unlessStopped(dish)));
    }
    return futures;
  }

  private <T> Callable<T> unlessStopped(Callable<T> dish) {
    Objects.requireNonNull(dish);
    return () -> {
      if (stopped) {
        throw new CancellationException();
      }
      return dish.call();
    };
  }

  private static <T> void cancelAll(List<Future<T>> futures) {
    for (Future<T> future : futures) {
      future.cancel(true);
    }
  }
}
