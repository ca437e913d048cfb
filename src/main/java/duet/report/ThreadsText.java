package duet.report;

import duet.check.Outcome;
import duet.kit.Activity;
import duet.kit.ThreadDoing;
import java.util.ArrayList;
import java.util.List;

/** What each thread of a submission was doing when it got nowhere. */
final class ThreadsText {
  private ThreadsText() {}

  static void write(Page page, int indent, Outcome outcome, List<ThreadDoing> threads) {
    if (threads.isEmpty()) {
      return;
    }
    HangText.of(outcome, threads).ifPresent(sentence -> page.paragraph(indent, sentence));
    if (threads.stream().allMatch(row -> row.activity() == Activity.NOT_STARTED)) {
      return;
    }
    page.blank();
    page.paragraph(indent, "What its threads were doing then:");
    Table table = new Table();
    for (ThreadDoing thread : threads) {
      table.row(thread.name(), place(thread.file(), thread.line()), doing(thread));
    }
    table.on(page, indent);
  }

  static String place(String file, int line) {
    return line > 0 ? file + ":" + line : file;
  }

  static String doing(ThreadDoing thread) {
    List<String> parts = new ArrayList<>();
    parts.add(state(thread));
    if (!thread.in().isEmpty()) {
      parts.add("in " + thread.in());
    }
    if (!thread.waitsFor().isEmpty() && thread.activity() != Activity.WAITS_FOR_THREAD) {
      parts.add("on " + thread.waitsFor());
    }
    String doing = String.join(" ", parts);
    if (thread.heldBy().isEmpty()) {
      return doing;
    }
    return thread.activity() == Activity.WAITS_FOR_THREAD
        ? doing + ", for the end of " + thread.heldBy()
        : doing + ", held by " + thread.heldBy();
  }

  private static String state(ThreadDoing thread) {
    // The JVM takes whoever reads from a process, or writes to one, for running.
    return thread.activity() == Activity.WAITS_FOR_CHILD ? "waits" : state(thread.state());
  }

  private static String state(String state) {
    return switch (state) {
      case "BLOCKED" -> "waits for a lock";
      case "WAITING" -> "waits";
      case "TIMED_WAITING" -> "waits for some time";
      case "RUNNABLE" -> "runs";
      case "TERMINATED" -> "has ended";
      case "NEW" -> "was made, and nobody started it";
      default -> state;
    };
  }
}
