package producerconsumer;

import java.util.Iterator;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

public final class Pipeline<I, O> {
  private final int capacity;
  private final int workers;
  private final Function<? super I, ? extends O> work;

  public Pipeline(int capacity, int workers, Function<? super I, ? extends O> work) {
    if (capacity < 1 || workers < 1) {
      throw new IllegalArgumentException("Neither may be less than 1.");
    }
    this.capacity = capacity;
    this.workers = workers;
    this.work = work;
  }

  public void run(Iterator<? extends I> in, Consumer<? super O> out) throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(workers);
    try {
      CompletionService<O> service = new ExecutorCompletionService<>(pool);
      int underWay = 0;
      while (true) {
        while (underWay < workers + capacity && in.hasNext()) {
          I input = in.next();
          service.submit(() -> work.apply(input));
          underWay++;
        }
        if (underWay == 0) {
          return;
        }
        deliver(service.take(), out);
        underWay--;
      }
    } finally {
      pool.shutdownNow();
      end(pool);
    }
  }

  private void deliver(Future<O> done, Consumer<? super O> out) throws InterruptedException {
    O output;
    try {
      output = done.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) e.getCause();
    }
    out.accept(output);
  }

  private static void end(ExecutorService pool) {
    boolean interrupted = false;
    while (!pool.isTerminated()) {
      try {
        pool.awaitTermination(1, TimeUnit.HOURS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
