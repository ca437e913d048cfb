package processisolation;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The older way to start a program; the child is a list of its own that is filled, not replaced.
 */
public final class Isolation {
  public static List<Integer> nums = new ArrayList<>(List.of(11, 22));
  public static int n = 100;

  private Isolation() {}

  public static void main(String[] args) throws IOException {
    take(args);
    tell(args[0]);
    BufferedReader cues = new BufferedReader(new InputStreamReader(System.in));
    String cue;
    while ((cue = cues.readLine()) != null) {
      obey(cue);
      tell(args[0]);
    }
  }

  private static void take(String[] args) {
    if (args[0].equals("work1") || args[0].equals("work2")) {
      nums.clear();
      for (String value : Arrays.copyOfRange(args, 1, args.length)) {
        nums.add(Integer.valueOf(value));
      }
    } else {
      n = Integer.parseInt(args[1]);
    }
  }

  private static void obey(String cue) {
    String[] words = cue.split(" ");
    switch (words[0]) {
      case "append" -> nums.add(Integer.valueOf(words[1]));
      case "pop" -> nums.remove(nums.size() - 1);
      case "inc" -> n += 1;
      default -> throw new IllegalArgumentException("There is no cue " + cue + ".");
    }
  }

  private static void tell(String job) {
    long pid = ProcessHandle.current().pid();
    if (job.startsWith("work")) {
      System.out.printf("in process%c pid=%d ,nums=%s%n", job.charAt(4), pid, nums);
    } else {
      System.out.printf("%s===%d the value of n is %d%n", job, pid, n);
    }
    System.out.flush();
  }

  public static Process startOnly(String job, List<Integer> startValues) throws IOException {
    String[] command = new String[5 + startValues.size()];
    command[0] = System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
    command[1] = "-classpath";
    command[2] = System.getProperty("java.class.path");
    command[3] = "processisolation.Isolation";
    command[4] = job;
    for (int i = 0; i < startValues.size(); i++) {
      command[5 + i] = startValues.get(i).toString();
    }
    return Runtime.getRuntime().exec(command);
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
