package duet.report;

import duet.kit.ProcessSeen;
import duet.report.view.Family;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The processes of a submission as a tree, with what each one's own memory held. */
final class FamilyText {
  /** From here on what each runs has a column of its own. */
  private static final int ROOMY = 80;

  private FamilyText() {}

  static void write(Page page, List<ProcessSeen> processes) {
    if (processes.isEmpty()) {
      return;
    }
    boolean memory = processes.stream().anyMatch(process -> !process.owns().isEmpty());
    page.blank()
        .paragraph(
            2, memory ? "The processes, and what each one's own memory held:" : "The processes:");
    Table table = new Table();
    if (page.style().drawn()) {
      for (Family.Member member : Family.of(processes).members()) {
        ProcessSeen process = member.process();
        String branch = branch(member.lastAt(), page.style().unicode());
        if (page.style().width() >= ROOMY) {
          table.row(branch + process.name(), process.runs(), process.owns());
        } else {
          table.row(branch + process.name(), together(process));
        }
      }
    } else {
      for (ProcessSeen process : processes) {
        String parent = process.parent().isEmpty() ? "" : "started by " + process.parent();
        table.row(process.name(), parent, process.runs(), process.owns());
      }
    }
    table.on(page, 2);
  }

  private static String together(ProcessSeen process) {
    return Stream.of(process.runs(), process.owns())
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining("; "));
  }

  private static String branch(List<Boolean> lastAt, boolean unicode) {
    StringBuilder branch = new StringBuilder();
    for (int i = 0; i < lastAt.size(); i++) {
      boolean own = i + 1 == lastAt.size();
      boolean last = lastAt.get(i);
      String sign =
          own ? last ? "\u2514\u2500 " : "\u251c\u2500 " : last ? "\u00a0\u00a0 " : "\u2502\u00a0 ";
      branch.append(unicode ? sign : ascii(own, last));
    }
    return branch.toString();
  }

  private static String ascii(boolean own, boolean last) {
    return own ? "+- " : last ? "\u00a0\u00a0 " : "|\u00a0 ";
  }
}
