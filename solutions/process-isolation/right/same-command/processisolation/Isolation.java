package processisolation;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;

/**
 * The command of this process once more; what the child says and complains about comes as one
 * stream.
 */
public final class Isolation {
  public static List<Integer> nums = new ArrayList<>(List.of(11, 22));
  public static int n = 100;

  private Isolation() {}

  public static void main(String[] args) {
    boolean works = args[0].startsWith("work");
    if (works) {
      nums = new ArrayList<>();
      List.of(args).subList(1, args.length).forEach(arg -> nums.add(Integer.valueOf(arg)));
    } else {
      n = Integer.parseInt(args[1]);
    }
    PrintWriter out = new PrintWriter(System.out, true);
    out.println(state(args[0]));
    Scanner cues = new Scanner(System.in);
    while (cues.hasNext()) {
      switch (cues.next()) {
        case "append" -> nums.add(cues.nextInt());
        case "pop" -> nums.remove(nums.size() - 1);
        default -> n++;
      }
      out.println(state(args[0]));
    }
  }

  private static String state(String job) {
    long pid = ProcessHandle.current().pid();
    return switch (job) {
      case "work1" -> "in process1 pid=" + pid + " ,nums=" + nums;
      case "work2" -> "in process2 pid=" + pid + " ,nums=" + nums;
      case "test" -> "test===" + pid + " the value of n is " + n;
      case "demo" -> "demo===" + pid + " the value of n is " + n;
      default -> throw new IllegalArgumentException("There is no job " + job + ".");
    };
  }

  public static Process startOnly(String job, List<Integer> startValues) throws IOException {
    String java = ProcessHandle.current().info().command().orElseThrow();
    List<String> command =
        new ArrayList<>(
            List.of(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                "processisolation.Isolation",
                job));
    startValues.forEach(value -> command.add(value.toString()));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  public static List<String> runToEnd(String job, List<Integer> startValues, List<String> cues)
      throws Exception {
    Process child = startOnly(job, startValues);
    try (PrintWriter toChild = new PrintWriter(child.getOutputStream())) {
      cues.forEach(toChild::println);
    }
    List<String> lines = new ArrayList<>();
    Scanner fromChild = new Scanner(child.getInputStream());
    while (fromChild.hasNextLine()) {
      String line = fromChild.nextLine();
      if (line.matches("(in process[12] |(test|demo)===).*")) {
        lines.add(line);
      }
    }
    child.waitFor();
    return lines;
  }
}
