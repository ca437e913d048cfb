package processisolation.checks;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Compares the lines that runToEnd gave back with those that a work1 must print. */
final class Lines {
  private static final int FEW_WORDS = 3;

  private Lines() {}

  /**
   * The first thing that is wrong, without a full stop, and without process ids, which differ from
   * run to run.
   */
  static Optional<String> firstFlaw(List<String> lines, List<List<Integer>> states) {
    String pid =
        lines.stream().map(Lines::pid).filter(its -> !its.isEmpty()).findFirst().orElse("");
    for (int i = 0; i < Math.min(lines.size(), states.size()); i++) {
      String line = String.valueOf(lines.get(i));
      if (Conversation.STATES.stream().noneMatch(line::startsWith)) {
        return Optional.of(
            "Line %d of what runToEnd gave back is no state line: it begins with \"%s\""
                .formatted(i + 1, begin(line)));
      }
      String due = Conversation.stateLine("work1", "<its pid>", states.get(i));
      String readable = readable(line, pid);
      if (!readable.equals(due)) {
        return Optional.of(
            "Line %d of what runToEnd gave back was \"%s\", where \"%s\" was due"
                .formatted(i + 1, readable, due));
      }
    }
    return lines.size() == states.size()
        ? Optional.empty()
        : Optional.of(
            "runToEnd gave back %d lines, where %d were due"
                .formatted(lines.size(), states.size()));
  }

  private static String begin(String line) {
    return Arrays.stream(line.strip().split("\\s+"))
        .limit(FEW_WORDS)
        .collect(Collectors.joining(" "));
  }

  private static String pid(String line) {
    String its = String.valueOf(line).replaceFirst("(?s)in process1 pid=([0-9]+) .*", "$1");
    return its.equals(String.valueOf(line)) ? "" : its;
  }

  private static String readable(String line, String pid) {
    String parent = Long.toString(ProcessHandle.current().pid());
    return line.replaceAll("\\b" + parent + "\\b", "<its parent's pid>")
        .replace("pid=" + pid + " ", "pid=<its pid> ");
  }
}
