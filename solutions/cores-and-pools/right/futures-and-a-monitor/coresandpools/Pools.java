package coresandpools;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

public final class Pools {
  public enum Mode {
    SINGLE,
    CONCURRENT,
    PARALLEL
  }

  private Pools() {}

  public static int cpuBound(int processors) {
    return processors;
  }

  public static int mixed(int processors, double waitToCompute) {
    return (int) Math.ceil(processors * (1 + waitToCompute));
  }

  public static ThreadPoolExecutor newCpuPool() {
    int threads = cpuBound(Runtime.getRuntime().availableProcessors());
    AtomicInteger number = new AtomicInteger();
    return new ThreadPoolExecutor(
        threads,
        threads,
        0,
        TimeUnit.SECONDS,
        new ArrayBlockingQueue<>(2 * threads),
        task -> new Thread(task, "cpu-" + number.incrementAndGet()),
        (task, pool) -> {
          if (!pool.isShutdown()) {
            task.run();
          }
        });
  }

  public static int peak(ExecutorService pool, List<? extends Callable<?>> tasks) throws Exception {
    Counter counter = new Counter();
    List<Future<?>> futures = new ArrayList<>();
    for (Callable<?> task : tasks) {
      futures.add(
          pool.submit(
              () -> {
                counter.begin();
                try {
                  return task.call();
                } finally {
                  counter.end();
                }
              }));
    }
    for (Future<?> future : futures) {
      future.get();
    }
    return counter.most();
  }

  private static final class Counter {
    private int now;
    private int most;

    synchronized void begin() {
      now++;
      most = Math.max(most, now);
    }

    synchronized void end() {
      now--;
    }

    synchronized int most() {
      return most;
    }
  }

  public static Mode classifyReal(int tasks) {
    if (tasks <= 1) {
      return Mode.SINGLE;
    }
    return tasks <= Runtime.getRuntime().availableProcessors() ? Mode.PARALLEL : Mode.CONCURRENT;
  }

  public static void main(String[] args) {
    int processors = Runtime.getRuntime().availableProcessors();
    Mode mode = classifyReal(Integer.parseInt(args[0]));
    System.out.println(
        "processors=" + processors + " threads=" + cpuBound(processors) + " mode=" + mode);
  }
}
