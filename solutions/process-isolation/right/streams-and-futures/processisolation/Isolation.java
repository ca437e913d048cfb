package processisolation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything the child is told is made of streams and futures; standard error is thrown away. */
public final class Isolation {
  public static List<Integer> nums = new ArrayList<>(List.of(11, 22));
  public static int n = 100;

  private Isolation() {}

  public static void main(String[] args) {
    Stream<Integer> values = Stream.of(args).skip(1).map(Integer::valueOf);
    if (args[0].startsWith("work")) {
      nums = values.collect(Collectors.toCollection(ArrayList::new));
    } else {
      n = values.findFirst().orElseThrow();
    }
    System.out.println(state(args[0]));
    new BufferedReader(new InputStreamReader(System.in))
        .lines()
        .forEach(
            cue -> {
              obey(cue);
              System.out.println(state(args[0]));
            });
  }

  private static void obey(String cue) {
    List<Integer> changed = new ArrayList<>(nums);
    if (cue.equals("inc")) {
      n = n + 1;
    } else if (cue.equals("pop")) {
      changed.remove(changed.size() - 1);
    } else {
      changed.add(Integer.valueOf(cue.split(" ")[1]));
    }
    nums = List.copyOf(changed);
  }

  private static String state(String job) {
    long pid = ProcessHandle.current().pid();
    return switch (job) {
      case "work1" -> "in process1 pid=" + pid + " ,nums=" + nums;
      case "work2" -> "in process2 pid=" + pid + " ,nums=" + nums;
      case "test" -> "test===" + pid + " the value of n is " + n;
      case "demo" -> "demo===" + pid + " the value of n is " + n;
      default -> throw new IllegalArgumentException("There is no job " + job + ".");
    };
  }

  public static Process startOnly(String job, List<Integer> startValues) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            System.getProperty("java.home") + "/bin/java",
            "-Xshare:auto",
            "-Xmx64m",
            "-cp",
            System.getProperty("java.class.path"),
            "processisolation.Isolation",
            job);
    startValues.stream().map(String::valueOf).forEach(builder.command()::add);
    builder.redirectError(Redirect.DISCARD);
    return builder.start();
  }

  public static List<String> runToEnd(String job, List<Integer> startValues, List<String> cues)
      throws Exception {
    Process child = startOnly(job, startValues);
    CompletableFuture<List<String>> lines =
        CompletableFuture.supplyAsync(
            () -> child.inputReader().lines().filter(Isolation::isState).toList());
    try (PrintWriter toChild = new PrintWriter(child.outputWriter())) {
      cues.forEach(toChild::println);
    }
    return lines.thenCombine(child.onExit(), (all, ended) -> all).get();
  }

  private static boolean isState(String line) {
    return line.startsWith("in process")
        || line.startsWith("test===")
        || line.startsWith("demo===");
  }
}
