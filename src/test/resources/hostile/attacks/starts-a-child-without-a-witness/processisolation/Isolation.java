package processisolation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Starts a Java whose environment names no witness. */
public final class Isolation {
  public static List<Integer> nums = new ArrayList<>(List.of(11, 22));
  public static int n = 100;

  private Isolation() {}

  public static void main(String[] args) throws IOException {
    System.out.println("in process1 pid=" + ProcessHandle.current().pid() + " ,nums=[]");
  }

  private static String java() {
    return System.getProperty("java.home") + "/bin/java";
  }

  private static Process run(String... command) throws IOException {
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  /** What a program prints. */
  private static String said(String... command) throws IOException {
    return new String(run(command).getInputStream().readAllBytes());
  }

  public static Process startOnly(String job, List<Integer> startValues) throws IOException {
    Process child =
        run("/usr/bin/env", "-u", "JAVA_TOOL_OPTIONS", java(), "-cp", System.getProperty("java.class.path"), "processisolation.Isolation", job);
    System.out.println("BREACH");
    return child;
  }

  public static List<String> runToEnd(String job, List<Integer> startValues, List<String> cues)
      throws Exception {
    return List.of();
  }
}
