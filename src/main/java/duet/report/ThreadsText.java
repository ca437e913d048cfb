package duet.report;

import duet.kit.ThreadDoing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What each thread of a submission was doing when it got nowhere. */
final class ThreadsText {
  private ThreadsText() {}

  static void write(Page page, int indent, List<ThreadDoing> threads) {
    if (threads.isEmpty()) {
      return;
    }
    page.paragraph(indent, "What its threads were doing then:");
    Table table = new Table();
    for (ThreadDoing thread : threads) {
      table.row(thread.name(), place(thread.file(), thread.line()), doing(thread));
    }
    table.on(page, indent);
    List<String> cycle = cycle(threads);
    if (!cycle.isEmpty()) {
      page.paragraph(indent, "A deadlock: " + told(cycle) + ".");
    }
  }

  static String place(String file, int line) {
    return line > 0 ? file + ":" + line : file;
  }

  private static String doing(ThreadDoing thread) {
    List<String> parts = new ArrayList<>();
    parts.add(state(thread.state()));
    if (!thread.in().isEmpty()) {
      parts.add("in " + thread.in());
    }
    if (!thread.waitsFor().isEmpty()) {
      parts.add("on " + thread.waitsFor());
    }
    String doing = String.join(" ", parts);
    return thread.heldBy().isEmpty() ? doing : doing + ", held by " + thread.heldBy();
  }

  private static String state(String state) {
    return switch (state) {
      case "BLOCKED" -> "waits for a lock";
      case "WAITING" -> "waits";
      case "TIMED_WAITING" -> "waits for some time";
      case "RUNNABLE" -> "runs";
      case "TERMINATED" -> "has ended";
      case "NEW" -> "was never started";
      default -> state;
    };
  }

  private static String told(List<String> cycle) {
    return IntStream.range(1, cycle.size())
        .mapToObj(i -> cycle.get(i - 1) + " waits for " + cycle.get(i))
        .collect(Collectors.joining(", and "));
  }

  /** The names of threads that wait for each other in a circle, the first one again at the end. */
  private static List<String> cycle(List<ThreadDoing> threads) {
    Map<String, String> owners = new LinkedHashMap<>();
    for (ThreadDoing thread : threads) {
      if (!thread.heldBy().isEmpty()) {
        owners.put(thread.name(), thread.heldBy());
      }
    }
    for (String start : owners.keySet()) {
      List<String> path = new ArrayList<>(List.of(start));
      String next = owners.get(start);
      while (next != null && !path.contains(next)) {
        path.add(next);
        next = owners.get(next);
      }
      if (start.equals(next)) {
        path.add(start);
        return path;
      }
    }
    return List.of();
  }
}
