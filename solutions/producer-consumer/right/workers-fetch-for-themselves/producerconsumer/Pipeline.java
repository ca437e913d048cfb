package producerconsumer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
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

  private final ArrayDeque<O> outputs = new ArrayDeque<>();
  private final Object fetching = new Object();
  private int working;
  private Throwable failure;

  public void run(Iterator<? extends I> in, Consumer<? super O> out) throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    synchronized (this) {
      outputs.clear();
      failure = null;
      working = workers;
    }
    for (int i = 0; i < workers; i++) {
      threads.add(new Thread(() -> work(in)));
    }
    threads.forEach(Thread::start);
    try {
      for (O output = next(); output != null; output = next()) {
        out.accept(output);
      }
    } finally {
      end(threads);
    }
  }

  private synchronized O next() throws InterruptedException {
    while (outputs.isEmpty() && working > 0 && failure == null) {
      wait();
    }
    if (failure instanceof Error error) {
      throw error;
    } else if (failure != null) {
      throw (RuntimeException) failure;
    }
    notifyAll();
    return outputs.poll();
  }

  private void work(Iterator<? extends I> in) {
    try {
      while (true) {
        I input;
        synchronized (fetching) {
          if (Thread.currentThread().isInterrupted() || !in.hasNext()) {
            break;
          }
          input = in.next();
        }
        add(work.apply(input));
      }
    } catch (RuntimeException | Error thrown) {
      synchronized (this) {
        failure = thrown;
      }
    } catch (InterruptedException e) {
      // Nobody needs the rest.
    } finally {
      synchronized (this) {
        working--;
        notifyAll();
      }
    }
  }

  private synchronized void add(O output) throws InterruptedException {
    while (outputs.size() == capacity) {
      wait();
    }
    outputs.add(output);
    notifyAll();
  }

  private static void end(List<Thread> threads) {
    threads.forEach(Thread::interrupt);
    boolean interrupted = false;
    for (Thread thread : threads) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
