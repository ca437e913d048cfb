package threemodes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
      case MULTI_PROCESS -> inChildren(inputs, width, 1);
      case MULTI_PROCESS_MULTI_THREAD -> inChildren(inputs, width, width);
    };
  }

  private static List<Done> inChildren(List<Long> inputs, int children, int threads)
      throws Exception {
    Map<Long, Done> done = new HashMap<>();
    for (int child = 0; child < children; child++) {
      List<Long> share = new ArrayList<>();
      for (int i = child; i < inputs.size(); i += children) {
        share.add(inputs.get(i));
      }
      Process next = start(share, threads);
      read(next, done);
      next.waitFor();
    }
    return inOrder(inputs, done);
  }

  private static Process start(List<Long> share, int threads) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + "/bin/java");
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-XX:+UseSerialGC");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(ThreeModes.class.getName());
    command.add(String.valueOf(threads));
    share.forEach(input -> command.add(String.valueOf(input)));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private static void read(Process child, Map<Long, Done> done) throws IOException {
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(child.getInputStream()))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] words = line.split(" ");
        if (words.length == 5 && words[0].equals("done")) {
          long input = Long.parseLong(words[1]);
          done.put(
              input,
              new Done(
                  input,
                  Long.parseLong(words[2]),
                  Long.parseLong(words[3]),
                  Long.parseLong(words[4])));
        }
      }
    }
  }

  private static List<Done> inOrder(List<Long> inputs, Map<Long, Done> done) {
    List<Long> lost = new ArrayList<>();
    List<Done> all = new ArrayList<>();
    for (long input : inputs) {
      if (done.containsKey(input)) {
        all.add(done.get(input));
      } else {
        lost.add(input);
      }
    }
    if (!lost.isEmpty()) {
      throw new IllegalStateException("A child was lost, and with it " + lost);
    }
    return all;
  }
}
