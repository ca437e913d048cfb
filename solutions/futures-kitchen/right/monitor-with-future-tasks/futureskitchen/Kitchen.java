package futureskitchen;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;

/** synchronized, wait and notifyAll; only the results are FutureTasks. */
public final class Kitchen implements AutoCloseable {
  private final Object monitor = new Object();
  private final Queue<FutureTask<?>> waiting = new ArrayDeque<>();
  private final Thread[] brigade;
  private boolean closed;
  private boolean abandoned;

  public Kitchen(int cooks) {
    if (cooks < 1) {
      throw new IllegalArgumentException("A kitchen without cooks");
    }
    brigade = new Thread[cooks];
    for (int i = 0; i < cooks; i++) {
      brigade[i] = new Thread(this::cook);
    }
    for (Thread cook : brigade) {
      cook.start();
    }
  }

  private void cook() {
    for (FutureTask<?> task = next(); task != null; task = next()) {
      task.run();
    }
  }

  /** The next in line, or null if it is time to go. */
  private FutureTask<?> next() {
    synchronized (monitor) {
      Thread.interrupted(); // meant for the dish before
      while (!abandoned) {
        FutureTask<?> task = waiting.poll();
        if (task != null) {
          return task;
        }
        if (closed) {
          return null;
        }
        try {
          monitor.wait();
        } catch (InterruptedException e) {
          // look again
        }
      }
      return null;
    }
  }

  private void accept(List<? extends FutureTask<?>> tasks) {
    synchronized (monitor) {
      if (closed) {
        throw new RejectedExecutionException("The kitchen is closed");
      }
      waiting.addAll(tasks);
      monitor.notifyAll();
    }
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
    try {
      List<T> results = new ArrayList<>();
      for (FutureTask<T> task : tasks) {
        results.add(task.get());
      }
      return results;
    } finally {
      cancel(tasks);
    }
  }

  public <T> T fastest(List<Callable<T>> dishes) throws InterruptedException, ExecutionException {
    if (dishes.isEmpty()) {
      throw new IllegalArgumentException("No dishes");
    }
    Deque<FutureTask<T>> finished = new ArrayDeque<>();
    List<FutureTask<T>> tasks = new ArrayList<>();
    for (Callable<T> dish : dishes) {
      tasks.add(
          new FutureTask<>(dish) {
            @Override
            protected void done() {
              synchronized (finished) {
                finished.addLast(this);
                finished.notifyAll();
              }
            }
          });
    }
    accept(tasks);
    try {
      ExecutionException bad = null;
      CancellationException stopped = null;
      for (int seen = 0; seen < tasks.size(); seen++) {
        FutureTask<T> task;
        synchronized (finished) {
          while (finished.isEmpty()) {
            finished.wait();
          }
          task = finished.removeFirst();
        }
        try {
          return task.get();
        } catch (ExecutionException e) {
          bad = e;
        } catch (CancellationException e) {
          stopped = e; // only if the kitchen was abandoned
        }
      }
      if (bad == null) {
        throw stopped;
      }
      throw bad;
    } finally {
      cancel(tasks);
    }
  }

  private static void cancel(List<? extends Future<?>> tasks) {
    for (Future<?> task : tasks) {
      task.cancel(true);
    }
  }

  @Override
  public void close() {
    boolean interrupted = Thread.interrupted();
    synchronized (monitor) {
      closed = true;
      monitor.notifyAll();
      if (interrupted) {
        abandon();
      }
    }
    for (int i = 0; i < brigade.length; ) {
      try {
        brigade[i].join();
        i++;
      } catch (InterruptedException e) {
        interrupted = true;
        abandon();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void abandon() {
    List<FutureTask<?>> dropped;
    synchronized (monitor) {
      abandoned = true;
      dropped = new ArrayList<>(waiting);
      waiting.clear();
      for (Thread cook : brigade) {
        cook.interrupt();
      }
      monitor.notifyAll();
    }
    cancel(dropped);
  }
}
