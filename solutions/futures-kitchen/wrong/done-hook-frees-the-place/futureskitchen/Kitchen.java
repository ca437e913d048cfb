package futureskitchen;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
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
import java.util.concurrent.TimeUnit;

/** Counts the stoves itself, and gives the next dish to a cached pool when one becomes free. */
public final class Kitchen implements AutoCloseable {
  private final ExecutorService pool = Executors.newCachedThreadPool();
  private final Queue<Order<?>> waiting = new ArrayDeque<>();
  private int freeStoves;
  private boolean closed;

  public Kitchen(int cooks) {
    if (cooks < 1) {
      throw new IllegalArgumentException("at least one cook");
    }
    freeStoves = cooks;
  }

  private final class Order<T> extends FutureTask<T> {
    private final BlockingQueue<Order<T>> ready;
    private boolean begun; // guarded by the kitchen

    Order(Callable<T> dish, BlockingQueue<Order<T>> ready) {
      super(dish);
      this.ready = ready;
    }

    /** Called when the order is done, one way or another. */
    @Override
    protected void done() {
      ready.add(this);
      synchronized (Kitchen.this) {
        if (begun) {
          freeStoves++;
          beginWaiting();
        } else {
          waiting.remove(this);
        }
        Kitchen.this.notifyAll();
      }
    }
  }

  private synchronized void beginWaiting() {
    while (freeStoves > 0 && !waiting.isEmpty()) {
      Order<?> order = waiting.remove();
      if (!order.isDone()) {
        freeStoves--;
        order.begun = true;
        pool.execute(order);
      }
    }
  }

  private synchronized void accept(List<? extends Order<?>> orders) {
    if (closed) {
      throw new RejectedExecutionException("closed");
    }
    waiting.addAll(orders);
    beginWaiting();
  }

  public <T> Future<T> order(Callable<T> dish) {
    Order<T> order = new Order<>(dish, new LinkedBlockingQueue<>());
    accept(List.of(order));
    return order;
  }

  public <T> List<T> banquet(List<Callable<T>> dishes)
      throws InterruptedException, ExecutionException {
    List<Order<T>> orders = orders(dishes, new LinkedBlockingQueue<>());
    accept(orders);
    try {
      List<T> results = new ArrayList<>();
      for (Order<T> order : orders) {
        results.add(order.get());
      }
      return results;
    } finally {
      cancel(orders);
    }
  }

  public <T> T fastest(List<Callable<T>> dishes) throws InterruptedException, ExecutionException {
    if (dishes.isEmpty()) {
      throw new IllegalArgumentException("no dishes");
    }
    BlockingQueue<Order<T>> ready = new LinkedBlockingQueue<>();
    List<Order<T>> orders = orders(dishes, ready);
    accept(orders);
    try {
      for (int left = orders.size() - 1; ; left--) {
        try {
          return ready.take().get();
        } catch (ExecutionException | CancellationException e) {
          if (left == 0) {
            throw e;
          }
        }
      }
    } finally {
      cancel(orders);
    }
  }

  private <T> List<Order<T>> orders(List<Callable<T>> dishes, BlockingQueue<Order<T>> ready) {
    List<Order<T>> orders = new ArrayList<>();
    for (Callable<T> dish : dishes) {
      orders.add(new Order<>(dish, ready));
    }
    return orders;
  }

  private static void cancel(List<? extends Future<?>> orders) {
    // The last first, so that none is begun only to be cancelled.
    for (int i = orders.size() - 1; i >= 0; i--) {
      orders.get(i).cancel(true);
    }
  }

  @Override
  public void close() {
    boolean interrupted = Thread.interrupted();
    synchronized (this) {
      closed = true;
      if (interrupted) {
        stop();
      }
      while (!waiting.isEmpty()) {
        try {
          wait();
        } catch (InterruptedException e) {
          interrupted = true;
          stop();
        }
      }
      pool.shutdown();
    }
    while (true) {
      try {
        if (pool.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS)) {
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

  private synchronized void stop() {
    cancel(new ArrayList<>(waiting));
    pool.shutdownNow();
  }
}
