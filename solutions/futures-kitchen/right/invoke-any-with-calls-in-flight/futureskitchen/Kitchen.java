package futureskitchen;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * fastest is invokeAny. That submits its dishes little by little, so the pool may be shut down only
 * when no call is under way any more: close counts them.
 */
public final class Kitchen implements AutoCloseable {
  private final ThreadPoolExecutor pool;
  private boolean closed;
  private int callsInFlight;
  private volatile boolean halted;

  public Kitchen(int cooks) {
    if (cooks <= 0) {
      throw new IllegalArgumentException("cooks: " + cooks);
    }
    pool = new ThreadPoolExecutor(cooks, cooks, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    pool.prestartAllCoreThreads();
  }

  public <T> Future<T> order(Callable<T> dish) {
    Objects.requireNonNull(dish);
    enter();
    try {
      return pool.submit(unlessHalted(dish));
    } finally {
      leave();
    }
  }

  public <T> List<T> banquet(List<Callable<T>> dishes)
      throws InterruptedException, ExecutionException {
    List<Callable<T>> all = unlessHalted(dishes);
    List<Future<T>> courses = new ArrayList<>(all.size());
    enter();
    try {
      for (Callable<T> dish : all) {
        courses.add(pool.submit(dish));
      }
      List<T> results = new ArrayList<>(all.size());
      for (Future<T> course : courses) {
        results.add(course.get());
      }
      return results;
    } finally {
      courses.forEach(course -> course.cancel(true));
      leave();
    }
  }

  public <T> T fastest(List<Callable<T>> dishes) throws InterruptedException, ExecutionException {
    List<Callable<T>> all = unlessHalted(dishes);
    enter();
    try {
      return pool.invokeAny(all); // refuses an empty list with the right exception
    } finally {
      leave();
    }
  }

  @Override
  public void close() {
    boolean interrupted = Thread.interrupted();
    synchronized (this) {
      closed = true;
    }
    if (interrupted) {
      halt();
    }
    for (; ; ) {
      try {
        synchronized (this) {
          while (callsInFlight > 0) {
            wait();
          }
        }
        pool.shutdown();
        if (pool.awaitTermination(1, TimeUnit.DAYS)) {
          break;
        }
      } catch (InterruptedException e) {
        interrupted = true;
        halt();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void enter() {
    if (closed) {
      throw new RejectedExecutionException("closed");
    }
    callsInFlight++;
  }

  private synchronized void leave() {
    if (--callsInFlight == 0) {
      notifyAll();
    }
  }

  private void halt() {
    halted = true;
    // What was never begun must still come to an end, or someone would wait for it for ever.
    pool.shutdownNow().forEach(Runnable::run);
  }

  private <T> Callable<T> unlessHalted(Callable<T> dish) {
    Objects.requireNonNull(dish);
    return () -> {
      if (halted) {
        throw new CancellationException("closed before it was begun");
      }
      return dish.call();
    };
  }

  private <T> List<Callable<T>> unlessHalted(List<Callable<T>> dishes) {
    List<Callable<T>> result = new ArrayList<>();
    for (Callable<T> dish : dishes) {
      result.add(unlessHalted(dish));
    }
    return result;
  }
}
