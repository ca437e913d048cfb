package futureskitchen;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;

/**
 * No pool. A cook comes for one dish and goes home; going, it calls in the next one. Never more are
 * in the kitchen than there are places.
 */
public final class Kitchen implements AutoCloseable {
  private final int places;
  private final LinkedList<FutureTask<?>> line = new LinkedList<>();
  private final Set<Cook> present = new HashSet<>();
  private boolean closed;
  private boolean cleared;

  public Kitchen(int cooks) {
    if (cooks < 1) {
      throw new IllegalArgumentException("no cooks: " + cooks);
    }
    places = cooks;
  }

  private final class Cook extends Thread {
    private final FutureTask<?> task;

    Cook(FutureTask<?> task) {
      super("cook");
      this.task = task;
      setDaemon(false);
    }

    @Override
    public void run() {
      try {
        if (mayBegin()) {
          task.run();
        } else {
          task.cancel(false);
        }
      } finally {
        goes(this);
      }
    }
  }

  private synchronized boolean mayBegin() {
    return !cleared;
  }

  private synchronized void goes(Cook cook) {
    present.remove(cook);
    callIn();
    notifyAll();
  }

  /** To be called with the lock. */
  private void callIn() {
    while (present.size() < places && !line.isEmpty()) {
      FutureTask<?> task = line.removeFirst();
      if (!task.isDone()) { // else it has been cancelled
        Cook cook = new Cook(task);
        present.add(cook);
        cook.start();
      }
    }
  }

  private synchronized void accept(List<? extends FutureTask<?>> tasks) {
    if (closed) {
      throw new RejectedExecutionException("closed");
    }
    line.addAll(tasks);
    callIn();
  }

  public <T> Future<T> order(Callable<T> dish) {
    FutureTask<T> task = new FutureTask<>(dish);
    accept(List.of(task));
    return task;
  }

  public <T> List<T> banquet(List<Callable<T>> dishes)
      throws InterruptedException, ExecutionException {
    List<FutureTask<T>> tasks = new ArrayList<>();
    for (Callable<T> dish : dishes) {
      tasks.add(new FutureTask<>(dish));
    }
    accept(tasks);
    boolean good = false;
    try {
      List<T> results = new ArrayList<>(tasks.size());
      for (FutureTask<T> task : tasks) {
        results.add(task.get());
      }
      good = true;
      return results;
    } finally {
      if (!good) {
        cancelAll(tasks);
      }
    }
  }

  public <T> T fastest(List<Callable<T>> dishes) throws InterruptedException, ExecutionException {
    BlockingQueue<Future<T>> finishLine = new LinkedBlockingQueue<>();
    List<FutureTask<T>> tasks = new ArrayList<>();
    for (Callable<T> dish : dishes) {
      tasks.add(
          new FutureTask<>(dish) {
            @Override
            protected void done() {
              finishLine.add(this);
            }
          });
    }
    if (tasks.isEmpty()) {
      throw new IllegalArgumentException("nobody runs");
    }
    accept(tasks);
    try {
      int failures = 0;
      while (true) {
        Future<T> first = finishLine.take();
        try {
          return first.get();
        } catch (ExecutionException | CancellationException e) {
          failures++;
          if (failures == tasks.size()) {
            throw e;
          }
        }
      }
    } finally {
      cancelAll(tasks);
    }
  }

  private static void cancelAll(List<? extends Future<?>> tasks) {
    // From the back, so that no place that becomes free is given to one of them for nothing.
    for (int i = tasks.size() - 1; i >= 0; i--) {
      tasks.get(i).cancel(true);
    }
  }

  @Override
  public void close() {
    boolean interrupted = Thread.interrupted();
    List<Cook> toWaitFor = new ArrayList<>();
    synchronized (this) {
      closed = true;
      if (interrupted) {
        clear();
      }
      while (!present.isEmpty() || !line.isEmpty()) {
        // Those who leave while we wait here are about to end; the others are waited for below.
        toWaitFor.clear();
        toWaitFor.addAll(present);
        try {
          wait();
        } catch (InterruptedException e) {
          interrupted = true;
          clear();
        }
      }
    }
    for (Cook cook : toWaitFor) {
      while (cook.isAlive()) {
        try {
          cook.join();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** To be called with the lock. */
  private void clear() {
    cleared = true;
    cancelAll(line);
    line.clear();
    for (Cook cook : present) {
      cook.interrupt();
    }
  }
}
