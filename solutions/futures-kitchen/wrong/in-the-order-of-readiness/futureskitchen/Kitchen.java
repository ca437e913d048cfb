package futureskitchen;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

public final class Kitchen implements AutoCloseable {
  private final ExecutorService pool;

  public Kitchen(int cooks) {
    pool = Executors.newFixedThreadPool(cooks);
  }

  public <T> Future<T> order(Callable<T> dish) {
    return pool.submit(dish);
  }

  public <T> List<T> banquet(List<Callable<T>> dishes)
      throws InterruptedException, ExecutionException {
    CompletionService<T> ready = new ExecutorCompletionService<>(pool);
    dishes.forEach(ready::submit);
    List<T> results = new ArrayList<>();
    for (int i = 0; i < dishes.size(); i++) {
      results.add(ready.take().get());
    }
    return results;
  }

  public <T> T fastest(List<Callable<T>> dishes) throws InterruptedException, ExecutionException {
    return pool.invokeAny(dishes);
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
