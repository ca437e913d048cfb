package futureskitchen;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;

/** Cooks are threads that take their slips from a queue until they find a pill in it. */
public final class Kitchen implements AutoCloseable {
  private static final FutureTask<Void> PILL = new FutureTask<>(() -> null);

  private final BlockingQueue<FutureTask<?>> slips = new LinkedBlockingQueue<>();
  private final List<Thread> cooks = new ArrayList<>();
  private boolean closed;
  private volatile boolean stopped;

  public Kitchen(int cooks) {
    if (cooks < 1) {
      throw new IllegalArgumentException("cooks = " + cooks);
    }
    for (int i = 1; i <= cooks; i++) {
      this.cooks.add(new Thread(this::work, "cook-" + i));
    }
    for (Thread cook : this.cooks) {
      cook.start();
    }
  }

  private void work() {
    try {
      while (!stopped) {
        FutureTask<?> slip = slips.take();
        if (slip == PILL) {
          break;
        }
        if (stopped) {
          slip.cancel(false);
        } else {
          slip.run();
        }
      }
    } catch (InterruptedException e) {
      // The cook has been told to stop.
      Thread.currentThread().interrupt();
    }
  }

  public <T> Future<T> order(Callable<T> dish) {
    FutureTask<T> slip = new FutureTask<>(dish);
    accept(List.of(slip));
    return slip;
  }

  public <T> List<T> banquet(List<Callable<T>> dishes)
      throws InterruptedException, ExecutionException {
    List<FutureTask<T>> all = new ArrayList<>();
    for (Callable<T> dish : dishes) {
      all.add(new FutureTask<>(dish));
    }
    accept(all);
    List<T> results = new ArrayList<>();
    try {
      for (FutureTask<T> slip : all) {
        results.add(slip.get());
      }
    } finally {
      for (FutureTask<T> slip : all) {
        slip.cancel(true);
      }
    }
    return results;
  }

  public <T> T fastest(List<Callable<T>> dishes) throws InterruptedException, ExecutionException {
    BlockingQueue<FutureTask<T>> ready = new LinkedBlockingQueue<>();
    List<FutureTask<T>> all = new ArrayList<>();
    for (Callable<T> dish : dishes) {
      all.add(
          new FutureTask<>(dish) {
            @Override
            protected void done() {
              ready.add(this);
            }
          });
    }
    if (all.isEmpty()) {
      throw new IllegalArgumentException("an empty list has no fastest");
    }
    accept(all);
    try {
      for (int i = 1; ; i++) {
        try {
          return ready.take().get();
        } catch (ExecutionException | CancellationException e) {
          if (i == all.size()) {
            throw e;
          }
        }
      }
    } finally {
      for (FutureTask<T> slip : all) {
        slip.cancel(true);
      }
    }
  }

  private synchronized void accept(List<? extends FutureTask<?>> all) {
    if (closed) {
      throw new RejectedExecutionException("closed");
    }
    slips.addAll(all);
  }

  @Override
  public void close() {
    boolean interrupted = Thread.interrupted();
    if (interrupted) {
      stopped = true;
    }
    synchronized (this) {
      if (!closed) {
        closed = true;
        for (int i = 0; i < cooks.size(); i++) {
          slips.add(PILL);
        }
      }
    }
    if (interrupted) {
      stop();
    }
    for (Thread cook : cooks) {
      while (cook.isAlive()) {
        try {
          cook.join();
        } catch (InterruptedException e) {
          interrupted = true;
          stop();
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void stop() {
    stopped = true;
    List<FutureTask<?>> left = new ArrayList<>();
    slips.drainTo(left);
    for (FutureTask<?> slip : left) {
      if (slip != PILL) {
        slip.cancel(false);
      }
    }
    for (Thread cook : cooks) {
      cook.interrupt();
    }
  }
}
