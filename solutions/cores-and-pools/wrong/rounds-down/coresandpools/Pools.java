package coresandpools;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
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
    return (int) (processors * (1 + waitToCompute));
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
        new ThreadPoolExecutor.CallerRunsPolicy());
  }

  public static int peak(ExecutorService pool, List<? extends Callable<?>> tasks) throws Exception {
    AtomicInteger inFlight = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<Callable<Object>> counted = new ArrayList<>();
    for (Callable<?> task : tasks) {
      counted.add(
          () -> {
            most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
            try {
              return task.call();
            } finally {
              inFlight.decrementAndGet();
            }
          });
    }
    pool.invokeAll(counted);
    return most.get();
  }

  public static Mode classifyReal(int tasks) {
    if (tasks <= 1) {
      return Mode.SINGLE;
    }
    return tasks <= Runtime.getRuntime().availableProcessors() ? Mode.PARALLEL : Mode.CONCURRENT;
  }

  public static void main(String[] args) {
    ThreadPoolExecutor pool = newCpuPool();
    System.out.printf(
        "processors=%d threads=%d mode=%s%n",
        Runtime.getRuntime().availableProcessors(),
        pool.getMaximumPoolSize(),
        classifyReal(Integer.parseInt(args[0])));
    pool.shutdown();
  }
}
