package producerconsumer;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
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

  /** What workers send: an output, a failure, or the news that one of them has ended. */
  private record Message<T>(T output, Throwable failure) {}

  public void run(Iterator<? extends I> in, Consumer<? super O> out) throws InterruptedException {
    BlockingQueue<Object> inputs = new ArrayBlockingQueue<>(capacity);
    BlockingQueue<Message<O>> outputs = new ArrayBlockingQueue<>(capacity);
    Object end = new Object();
    List<Thread> threads = new ArrayList<>();
    threads.add(new Thread(() -> feed(in, inputs, end)));
    for (int i = 0; i < workers; i++) {
      threads.add(new Thread(() -> work(inputs, outputs, end)));
    }
    threads.forEach(Thread::start);
    try {
      int working = workers;
      while (working > 0) {
        Message<O> message = outputs.take();
        if (message.failure() != null) {
          rethrow(message.failure());
        } else if (message.output() == null) {
          working--;
        } else {
          out.accept(message.output());
        }
      }
    } finally {
      endAll(threads);
    }
  }

  private static void rethrow(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) failure;
  }

  private static void endAll(List<Thread> threads) {
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

  private void feed(Iterator<? extends I> in, BlockingQueue<Object> inputs, Object end) {
    try {
      do {
        inputs.put(in.next());
      } while (in.hasNext());
      for (int i = 0; i < workers; i++) {
        inputs.put(end);
      }
    } catch (InterruptedException e) {
      // Nobody needs the rest.
    }
  }

  @SuppressWarnings("unchecked")
  private void work(BlockingQueue<Object> inputs, BlockingQueue<Message<O>> outputs, Object end) {
    try {
      try {
        for (Object input = inputs.take(); input != end; input = inputs.take()) {
          outputs.put(new Message<>(work.apply((I) input), null));
        }
        outputs.put(new Message<>(null, null));
      } catch (RuntimeException | Error failure) {
        outputs.put(new Message<>(null, failure));
      }
    } catch (InterruptedException e) {
      // Nobody needs the rest.
    }
  }
}
