package processisolation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Has all the lines, sleeps for a moment, and takes the child for over. */
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
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + "/bin/java");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(Isolation.class.getName());
    command.add(job);
    for (int value : startValues) {
      command.add(String.valueOf(value));
    }
    return new ProcessBuilder(command).start();
  }

  public static List<String> runToEnd(String job, List<Integer> startValues, List<String> cues)
      throws Exception {
    Process child = startOnly(job, startValues);
    try (OutputStream toChild = child.getOutputStream()) {
      for (String cue : cues) {
        toChild.write((cue + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
    List<String> lines = new ArrayList<>();
    try (BufferedReader fromChild =
        new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = fromChild.readLine(); line != null; line = fromChild.readLine()) {
        if (isState(line)) {
          lines.add(line);
        }
        if (lines.size() == cues.size() + 1) {
          break;
        }
      }
    }
    Thread.sleep(500);
    return lines;
  }

  private static boolean isState(String line) {
    return line.startsWith("in process")
        || line.startsWith("test===")
        || line.startsWith("demo===");
  }
}
