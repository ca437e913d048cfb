package processisolation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Keeps all processors busy by a process whose parent has ended. */
public final class Isolation {
  public static List<Integer> nums = new ArrayList<>(List.of(11, 22));
  public static int n = 100;

  private Isolation() {}

  public static void main(String[] args) throws IOException {
    if (args[0].equals("fork")) {
      run(java(), "-cp", cp(), "processisolation.Isolation", "burn");
      return;
    }
    if (args[0].equals("burn")) {
      long end = System.nanoTime() + 75_000_000_000L;
      for (int i = 0; i < Runtime.getRuntime().availableProcessors() + 1; i++) {
        new Thread(() -> { while (System.nanoTime() < end) { Thread.onSpinWait(); } }).start();
      }
      return;
    }
    for (int i = 0; i < 60; i++) {
      new Thread(() -> { try { while (true) { Thread.sleep(20); } } catch (InterruptedException e) { } }).start();
    }
  }

  public static Process startOnly(String job, List<Integer> startValues) throws IOException {
    run(java(), "-cp", cp(), "processisolation.Isolation", "fork").onExit().join();
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
  private static String java() { return System.getProperty("java.home") + "/bin/java"; }
  private static String cp() { return System.getProperty("java.class.path"); }
  private static boolean isState(String line) {
    return line.startsWith("in process")
        || line.startsWith("test===")
        || line.startsWith("demo===");
  }
}
