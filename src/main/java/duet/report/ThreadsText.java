package duet.report;

import duet.check.Outcome;
import duet.kit.Activity;
import duet.kit.ThreadDoing;
import duet.report.view.Knot;
import duet.report.view.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What each thread of a submission was doing when it got nowhere. */
final class ThreadsText {
  private ThreadsText() {}

  static void write(
      Page page,
      int indent,
      Outcome outcome,
      Timeline timeline,
      List<ThreadDoing> threads,
      Telling telling) {
    if (threads.isEmpty()) {
      return;
    }
    Optional<Knot> knot = outcome.hang().flatMap(hang -> Knot.of(hang, timeline));
    if (knot.isPresent()) {
      KnotText.write(page, indent, knot.get(), telling);
    } else {
      String wake = telling.inFull() ? outcome.hang().flatMap(SignalText::of).orElse("") : "";
      HangText.of(outcome, threads)
          .ifPresent(sentence -> page.paragraph(indent, sentence + " " + wake));
    }
    writeTable(page, indent, untold(threads, knot), knot.isPresent());
  }

  private static List<ThreadDoing> untold(List<ThreadDoing> threads, Optional<Knot> knot) {
    List<ThreadDoing> told =
        knot.stream().flatMap(each -> each.ties().stream()).map(Knot.Tie::thread).toList();
    return threads.stream().filter(thread -> !told.contains(thread)).toList();
  }

  private static void writeTable(Page page, int indent, List<ThreadDoing> threads, boolean others) {
    if (threads.stream().allMatch(row -> row.activity() == Activity.NOT_STARTED)) {
      return;
    }
    page.blank();
    page.paragraph(indent, "What " + (others ? "the other" : "its") + " threads were doing then:");
    Table table = new Table();
    for (ThreadDoing thread : threads) {
      table.row(thread.name(), place(thread.file(), thread.line()), doing(thread));
    }
    table.on(page, indent);
  }

  static String place(String file, int line) {
    return line > 0 ? file + ":" + line : file;
  }

  /** What it was doing, in the third person present. */
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
