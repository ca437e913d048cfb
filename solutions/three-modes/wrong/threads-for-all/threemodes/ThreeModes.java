package threemodes;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

public final class ThreeModes {
  public enum Mode {
    MULTI_PROCESS,
    MULTI_THREAD,
    MULTI_PROCESS_MULTI_THREAD
  }

  public record Done(long input, long result, long pid, long threadId) {}

  private ThreeModes() {}

  public static void main(String[] args) throws Exception {
    List<Long> share = new ArrayList<>();
    for (int i = 1; i < args.length; i++) {
      share.add(Long.parseLong(args[i]));
    }
    for (Done done : work(share, Integer.parseInt(args[0]))) {
      System.out.println(
          "done " + done.input() + " " + done.result() + " " + done.pid() + " " + done.threadId());
    }
  }

  private static List<Done> work(List<Long> inputs, int threads) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<Done>> pieces = new ArrayList<>();
      for (long input : inputs) {
        pieces.add(() -> piece(input));
      }
      List<Done> done = new ArrayList<>();
      for (Future<Done> future : pool.invokeAll(pieces)) {
        done.add(future.get());
      }
      return done;
    } finally {
      pool.shutdown();
    }
  }

  private static Done piece(long input) {
    Checkpoint.reached(input);
    long divisors = LongStream.rangeClosed(1, input).filter(each -> input % each == 0).count();
    return new Done(input, divisors, ProcessHandle.current().pid(), Thread.currentThread().getId());
  }

  public static List<Done> run(Mode mode, List<Long> inputs, int width) throws Exception {
    return switch (mode) {
      case MULTI_THREAD -> work(inputs, width);
      case MULTI_PROCESS -> work(inputs, width);
      case MULTI_PROCESS_MULTI_THREAD -> work(inputs, width * width);
    };
  }
}
