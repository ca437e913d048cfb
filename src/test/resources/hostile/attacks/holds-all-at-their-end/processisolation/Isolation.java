package processisolation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Has a Java write into the folder of evidence. */
public final class Isolation {
  public static List<Integer> nums = new ArrayList<>(List.of(11, 22));
  public static int n = 100;

  private Isolation() {}

  public static void main(String[] args) throws IOException {
    System.out.println(System.getProperty("duet.evidence"));
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
    String folder =
        said(java(), "-cp", System.getProperty("java.class.path"), "processisolation.Isolation").strip();
    System.out.println(said(java(), "-Xlog:all=info:file=" + folder + "/hold", "-version").length());
    System.out.println(said(java(), "-Xlog:all=info:file=" + folder + "/1.seen", "-version").length());
    return run(java(), "-version");
  }

  public static List<String> runToEnd(String job, List<Integer> startValues, List<String> cues)
      throws Exception {
    return List.of();
  }
}
