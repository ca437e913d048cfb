package processisolation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Has a Java take a file for its arguments. */
public final class Isolation {
  public static List<Integer> nums = new ArrayList<>(List.of(11, 22));
  public static int n = 100;

  private Isolation() {}

  public static void main(String[] args) throws IOException {
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
    String told = said(java(), "@/etc/passwd");
    System.out.println(told.contains("root:") ? "BREACH " + told : "held: " + told);
    return null;
  }

  public static List<String> runToEnd(String job, List<Integer> startValues, List<String> cues)
      throws Exception {
    return List.of();
  }
}
