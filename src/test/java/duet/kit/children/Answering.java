package duet.kit.children;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** A child that answers as its first argument says, and a parent that starts it. */
public final class Answering {
  public static List<Integer> nums = new ArrayList<>();

  /** What the environment of the children is to say. */
  public static String toolOptions = "";

  /** What stands before the class on their command line. */
  public static List<String> options = List.of();

  private Answering() {}

  public static void main(String[] args) throws IOException {
    switch (args[0]) {
      case "local" -> answer(new ArrayList<>(numbers(args)));
      case "wrapped" -> answer(nums = Collections.synchronizedList(numbers(args)));
      case "own-class" -> answer(nums = new Own(numbers(args)));
      case "silent" -> System.in.read();
      case "spins" -> spin();
      case "leaves-a-reader" -> leaveReader();
      case "throws" -> throw new IllegalStateException("on purpose");
      default -> answer(nums = numbers(args));
    }
  }

  private static List<Integer> numbers(String[] args) {
    return new ArrayList<>(Arrays.stream(args).skip(1).map(Integer::valueOf).toList());
  }

  private static void answer(List<Integer> list) throws IOException {
    System.out.println("something else");
    System.out.println("nums " + list);
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
    for (String cue = in.readLine(); cue != null; cue = in.readLine()) {
      list.add(Integer.valueOf(cue));
      System.out.println("nums " + list);
    }
  }

  /** With a name that the system's own threads have, too, so that it speaks for no timer. */
  private static void leaveReader() {
    Thread reader =
        new Thread(
            () -> {
              try {
                System.in.read();
              } catch (IOException e) {
                // The input is closed.
              }
            },
            "GC Thread#9");
    reader.setDaemon(true);
    reader.start();
    System.out.println("nums []");
  }

  private static void spin() {
    while (true) {
      Thread.onSpinWait();
    }
  }

  /** Starts a child of this class, or of another. */
  public static Process start(Class<?> main, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + "/bin/java");
    command.add("-cp");
    command.add(Answering.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    command.addAll(options);
    command.add(main.getName());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("JAVA_TOOL_OPTIONS", toolOptions);
    return builder.start();
  }

  /** Sends the cues and waits for the end; leaves the input open if so told. */
  public static List<String> toTheEnd(boolean close, boolean wait) throws Exception {
    Process child = start(Answering.class, "work", "1");
    child.getOutputStream().write("2\n".getBytes());
    child.getOutputStream().flush();
    BufferedReader out = child.inputReader();
    out.readLine();
    List<String> lines = List.of(out.readLine(), out.readLine());
    if (close) {
      child.getOutputStream().close();
    }
    if (wait) {
      child.waitFor();
    }
    return lines;
  }

  /** A list whose code nobody may run. */
  static final class Own extends ArrayList<Integer> {
    private static final long serialVersionUID = 1L;

    Own(List<Integer> all) {
      super(all);
    }

    @Override
    public String toString() {
      return "whatever I like";
    }
  }
}
