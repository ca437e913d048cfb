package processisolation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Starts processes until there are no more. */
public final class Isolation {
  public static List<Integer> nums = new ArrayList<>(List.of(11, 22));
  public static int n = 100;

  private Isolation() {}

  public static void main(String[] args) throws IOException {
    System.in.read();
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
    List<Process> all = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      try {
        all.add(run(java(), "-cp", System.getProperty("java.class.path"), "processisolation.Isolation", "x"));
      } catch (IOException e) {
        System.out.println("held after " + i);
        return all.get(0);
      }
    }
    System.out.println("BREACH: sixty of them");
    return all.get(0);
  }

  public static List<String> runToEnd(String job, List<Integer> startValues, List<String> cues)
      throws Exception {
    return List.of();
  }
}
