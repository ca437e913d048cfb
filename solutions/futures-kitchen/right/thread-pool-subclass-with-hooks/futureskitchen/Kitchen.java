package futureskitchen;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A ThreadPoolExecutor with hooks before each dish and after the last. */
public final class Kitchen implements AutoCloseable {
  private final Brigade brigade;

  public Kitchen(int cooks) {
    if (cooks < 1) {
      throw new IllegalArgumentException("cooks: " + cooks);
    }
    brigade = new Brigade(cooks);
  }

  public <T> Future<T> order(Callable<T> dish) {
    Order<T> order = new Order<>(dish, done -> {});
    brigade.accept(List.of(order));
    return order;
  }

  public <T> List<T> banquet(List<Callable<T>> dishes)
      throws InterruptedException, ExecutionException {
    try (Tray<T> tray = new Tray<>(dishes)) {
      brigade.accept(tray.orders);
      List<T> results = new ArrayList<>();
      for (Order<T> order : tray.orders) {
        results.add(order.get());
      }
      return results;
    }
  }

  public <T> T fastest(List<Callable<T>> dishes) throws InterruptedException, ExecutionException {
    if (dishes.isEmpty()) {
      throw new IllegalArgumentException("empty");
    }
    try (Tray<T> tray = new Tray<>(dishes)) {
      brigade.accept(tray.orders);
      int left = tray.orders.size();
      while (true) {
        Order<T> next = tray.ready.take();
        left--;
        try {
          return next.get();
        } catch (ExecutionException | CancellationException e) {
          if (left == 0) {
            throw e;
          }
        }
      }
    }
  }

  @Override
  public void close() {
    boolean interrupted = Thread.interrupted();
    brigade.closeDoor(interrupted);
    while (true) {
      try {
        brigade.gone.await();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
        brigade.abort();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static final class Order<T> extends FutureTask<T> {
    private final Consumer<? super Order<T>> whenDone;

    Order(Callable<T> dish, Consumer<? super Order<T>> whenDone) {
      super(dish);
      this.whenDone = whenDone;
    }

    @Override
    protected void done() {
      whenDone.accept(this);
    }
  }

  private static final class Tray<T> implements AutoCloseable {
    final BlockingQueue<Order<T>> ready = new LinkedTransferQueue<>();
    final List<Order<T>> orders = new ArrayList<>();

    Tray(List<Callable<T>> dishes) {
      for (Callable<T> dish : dishes) {
        orders.add(new Order<>(dish, ready::add));
      }
    }

    @Override
    public void close() {
      orders.forEach(order -> order.cancel(true));
    }
  }

  private static final class Brigade extends ThreadPoolExecutor {
    final CountDownLatch gone = new CountDownLatch(1);
    private volatile boolean aborted;

    Brigade(int size) {
      super(size, size, 0L, TimeUnit.MILLISECONDS, new LinkedBlockingQueue<>());
      prestartAllCoreThreads();
    }

    synchronized void accept(List<? extends Order<?>> orders) {
      if (isShutdown()) {
        throw new RejectedExecutionException("closed");
      }
      orders.forEach(this::execute);
    }

    synchronized void closeDoor(boolean atOnce) {
      if (atOnce) {
        abort();
      } else {
        shutdown();
      }
    }

    void abort() {
      aborted = true;
      for (Runnable order : shutdownNow()) {
        ((Order<?>) order).cancel(false);
      }
    }

    @Override
    protected void beforeExecute(Thread cook, Runnable order) {
      if (aborted) {
        ((Order<?>) order).cancel(false);
      }
    }

    @Override
    protected void terminated() {
      gone.countDown();
    }
  }
}
