package processisolation;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The readers and writers that a Process brings along; the end is a future. */
public final class Isolation {
  public static List<Integer> nums = new ArrayList<>(List.of(11, 22));
  public static int n = 100;

  private Isolation() {}

  public static void main(String[] args) throws IOException {
    String job = args[0];
    List<Integer> startValues = new ArrayList<>();
    for (int i = 1; i < args.length; i++) {
      startValues.add(Integer.parseInt(args[i]));
    }
    if (job.startsWith("work")) {
      nums = startValues;
    } else {
      n = startValues.get(0);
    }
    System.out.println(state(job));
    BufferedReader cues = new BufferedReader(new InputStreamReader(System.in));
    for (String cue = cues.readLine(); cue != null; cue = cues.readLine()) {
      obey(cue);
      System.out.println(state(job));
    }
  }

  private static void obey(String cue) {
    if (cue.equals("pop")) {
      nums.remove(nums.size() - 1);
    } else if (cue.equals("inc")) {
      n++;
    } else {
      nums.add(Integer.parseInt(cue.substring("append ".length())));
    }
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
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classPath = System.getProperty("java.class.path");
    Stream<String> program =
        Stream.of(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classPath);
    Stream<String> words = Stream.of(Isolation.class.getName(), job);
    Stream<String> values = startValues.stream().map(String::valueOf);
    return new ProcessBuilder(Stream.of(program, words, values).flatMap(all -> all).toList())
        .redirectError(Redirect.INHERIT)
        .start();
  }

  public static List<String> runToEnd(String job, List<Integer> startValues, List<String> cues)
      throws Exception {
    Process child = startOnly(job, startValues);
    try (BufferedWriter toChild = child.outputWriter()) {
      for (String cue : cues) {
        toChild.write(cue);
        toChild.newLine();
      }
    }
    List<String> lines = child.inputReader().lines().filter(Isolation::isState).toList();
    child.onExit().get();
    return lines;
  }

  private static boolean isState(String line) {
    return line.startsWith("in process")
        || line.startsWith("test===")
        || line.startsWith("demo===");
  }
}
