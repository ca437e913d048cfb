package processisolation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Lets the log of a JVM write into the folder of evidence. */
public final class Isolation {
  public static List<Integer> nums = new ArrayList<>(List.of(11, 22));
  public static int n = 100;

  private Isolation() {}

  public static void main(String[] args) throws IOException {
    if (args[0].equals("where")) { System.out.println("EV=" + System.getProperty("duet.evidence") + "=VE"); return; }
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
    String ev = where();
    System.out.println("evidence " + ev);
    System.out.println(said(java(), "-Xlog:gc:file=" + ev + "/x.seen", "-version"));
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
      }
    }
    child.waitFor();
    return lines;
  }

  private static Process run(String... command) throws IOException {
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }
  private static String said(String... command) throws IOException {
    Process p = run(command); p.getOutputStream().close();
    return new String(p.getInputStream().readAllBytes());
  }
  private static String java() { return System.getProperty("java.home") + "/bin/java"; }
  private static String cp() { return System.getProperty("java.class.path"); }
  private static String where() throws IOException {
    String all = said(java(), "-cp", cp(), "processisolation.Isolation", "where");
    int at = all.indexOf("EV=");
    return all.substring(at + 3, all.indexOf("=VE"));
  }

  private static boolean isState(String line) {
    return line.startsWith("in process")
        || line.startsWith("test===")
        || line.startsWith("demo===");
  }
}
