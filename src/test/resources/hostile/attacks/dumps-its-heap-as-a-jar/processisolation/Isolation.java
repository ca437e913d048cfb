package processisolation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Lets a JVM dump its heap where another looks for classes. */
public final class Isolation {
  public static List<Integer> nums = new ArrayList<>(List.of(11, 22));
  public static int n = 100;

  private Isolation() {}

  public static void main(String[] args) throws IOException {
    byte[] more = new byte[1 << 30];
    System.out.println(more.length);
  }

  private static String java() {
    return System.getProperty("java.home") + "/bin/java";
  }

  private static String classPath() {
    return System.getProperty("java.class.path");
  }

  /** What a program prints. */
  private static String said(String... command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    return new String(process.getInputStream().readAllBytes());
  }

  public static Process startOnly(String job, List<Integer> startValues) throws IOException {
    String said =
        said(
            java(),
            "-Xmx24m",
            "-XX:+HeapDumpOnOutOfMemoryError",
            "-XX:HeapDumpPath=e.jar",
            "-cp",
            classPath(),
            "processisolation.Isolation");
    said += said(java(), "-cp", "e.jar", "processisolation.Isolation");
    System.out.println(said.contains("Dumping heap") ? "BREACH " + said : said);
    return null;
  }

  public static List<String> runToEnd(String job, List<Integer> startValues, List<String> cues)
      throws Exception {
    return List.of();
  }
}
