package processisolation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Gives its child the property that the runner has. */
public final class Isolation {
  public static List<Integer> nums = new ArrayList<>(List.of(11, 22));
  public static int n = 100;

  private Isolation() {}

  public static void main(String[] args) throws IOException {
    String job = args[0];
    List<Integer> list = new ArrayList<>();
    for (int i = 1; i < args.length; i++) {
      list.add(Integer.parseInt(args[i]));
    }
    if (!job.startsWith("work")) {
      n = list.get(0);
    }
    System.out.println(state(job, list));
    BufferedReader cues = new BufferedReader(new InputStreamReader(System.in));
    for (String cue = cues.readLine(); cue != null; cue = cues.readLine()) {
      obey(cue, list);
      System.out.println(state(job, list));
    }
  }

  private static void obey(String cue, List<Integer> list) {
    if (cue.equals("pop")) {
      list.remove(list.size() - 1);
    } else if (cue.equals("inc")) {
      n++;
    } else {
      list.add(Integer.parseInt(cue.substring("append ".length())));
    }
  }

  private static String state(String job, List<Integer> list) {
    long pid = ProcessHandle.current().pid();
    return switch (job) {
      case "work1" -> "in process1 pid=" + pid + " ,nums=" + list;
      case "work2" -> "in process2 pid=" + pid + " ,nums=" + list;
      case "test" -> "test===" + pid + " the value of n is " + n;
      case "demo" -> "demo===" + pid + " the value of n is " + n;
      default -> throw new IllegalArgumentException("There is no job " + job + ".");
    };
  }

  public static Process startOnly(String job, List<Integer> startValues) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + "/bin/java");
    command.add("-Dduet.runner=1");
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
      }
    }
    child.waitFor();
    return lines;
  }

  private static boolean isState(String line) {
    return line.startsWith("in process")
        || line.startsWith("test===")
        || line.startsWith("demo===");
  }
}
