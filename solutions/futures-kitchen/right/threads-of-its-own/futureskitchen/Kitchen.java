package futureskitchen;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;

public final class Kitchen implements AutoCloseable {
  private final ArrayDeque<FutureTask<?>> orders = new ArrayDeque<>();
  private final List<Thread> cooks = new ArrayList<>();
  private boolean closed;
  private boolean hurry;

  public Kitchen(int number) {
    if (number < 1) {
      throw new IllegalArgumentException("A kitchen needs a cook.");
    }
    for (int i = 0; i < number; i++) {
      Thread cook = new Thread(this::work);
      cooks.add(cook);
      cook.start();
    }
  }

  private void work() {
    for (FutureTask<?> next = next(); next != null; next = next()) {
      next.run();
      // An interrupt that was meant for this dish must not reach the next one.
      Thread.interrupted();
    }
  }

  private synchronized FutureTask<?> next() {
    while (orders.isEmpty() && !closed) {
      try {
        wait();
      } catch (InterruptedException e) {
        // Meant for a dish that is over.
      }
    }
    return hurry ? null : orders.pollFirst();
  }

  public <T> Future<T> order(Callable<T> dish) {
    FutureTask<T> order = new FutureTask<>(dish);
    accept(order);
    return order;
  }

  private synchronized void accept(FutureTask<?> order) {
    if (closed) {
      throw new RejectedExecutionException("The kitchen is closed.");
    }
    orders.addLast(order);
    notify();
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
    LinkedBlockingQueue<FutureTask<T>> ready = new LinkedBlockingQueue<>();
    List<FutureTask<T>> futures = new ArrayList<>();
    try {
      for (Callable<T> dish : dishes) {
        FutureTask<T> task =
            new FutureTask<>(dish) {
              @Override
              protected void done() {
                ready.add(this);
              }
            };
        futures.add(task);
        accept(task);
      }
      ExecutionException last = null;
      for (int i = 0; i < dishes.size(); i++) {
        try {
          return ready.take().get();
        } catch (ExecutionException e) {
          last = e;
        }
      }
      throw last;
    } finally {
      futures.forEach(future -> future.cancel(true));
    }
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    boolean interrupted = false;
    for (Thread cook : cooks) {
      while (cook.isAlive()) {
        try {
          cook.join();
        } catch (InterruptedException e) {
          interrupted = true;
          hurryUp();
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void hurryUp() {
    hurry = true;
    cooks.forEach(Thread::interrupt);
    notifyAll();
  }
}
