package processisolation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The child runs a class of its own, with a list of its own. */
public final class Isolation {
  public static List<Integer> nums = new ArrayList<>(List.of(11, 22));
  public static int n = 100;

  private Isolation() {}

  public static void main(String[] args) throws IOException {
    Worker.main(args);
  }

  public static Process startOnly(String job, List<Integer> startValues) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + "/bin/java");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(Worker.class.getName());
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

  /** What the child runs. */
  public static final class Worker {
    private static List<Integer> nums = new ArrayList<>();

    private Worker() {}

    public static void main(String[] args) throws IOException {
      for (int i = 1; i < args.length; i++) {
        nums.add(Integer.parseInt(args[i]));
      }
      System.out.println(state(args[0]));
      BufferedReader cues = new BufferedReader(new InputStreamReader(System.in));
      for (String cue = cues.readLine(); cue != null; cue = cues.readLine()) {
        obey(cue);
        System.out.println(state(args[0]));
      }
    }

    private static void obey(String cue) {
      int last = nums.size() - 1;
      if (cue.equals("pop")) {
        nums.remove(last);
      } else if (cue.equals("inc")) {
        nums.set(last, nums.get(last) + 1);
      } else {
        nums.add(Integer.parseInt(cue.substring("append ".length())));
      }
    }

    private static String state(String job) {
      long pid = ProcessHandle.current().pid();
      return job.startsWith("work")
          ? "in process" + job.substring(4) + " pid=" + pid + " ,nums=" + nums
          : job + "===" + pid + " the value of n is " + nums.get(0);
    }
  }
}
