package duet.report.html;

import duet.kit.ProcessSeen;
import duet.report.html.FamilyPicture.Box;
import duet.report.html.FamilyPicture.Member;
import duet.report.view.Family;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Draws a tree of processes: a row each, indented below the one that started it. */
final class FamilyDrawing {
  private static final int INDENT = 44;
  private static final int ROW = 58;
  private static final int BOX = 380;
  private static final int TALL = 44;

  private FamilyDrawing() {}

  static FamilyPicture of(List<ProcessSeen> processes, String id) {
    List<Family.Member> members = Family.of(processes).members();
    List<Box> boxes = new ArrayList<>();
    Map<String, Integer> rows = new HashMap<>();
    int widest = 0;
    for (int i = 0; i < members.size(); i++) {
      ProcessSeen process = members.get(i).process();
      int depth = members.get(i).lastAt().size();
      widest = Math.max(widest, depth);
      Integer parent = rows.get(process.parent());
      rows.put(process.name(), i);
      boxes.add(box(process, i, depth, parent));
    }
    return new FamilyPicture(
        id,
        processes.stream().map(FamilyDrawing::sentence).collect(Collectors.joining(" ")),
        widest * INDENT + BOX + 4,
        members.size() * ROW,
        processes.stream().anyMatch(process -> !process.owns().isEmpty()),
        boxes,
        members.stream()
            .map(Family.Member::process)
            .map(each -> new Member(each.name(), each.parent(), each.runs(), each.owns()))
            .toList());
  }

  private static Box box(ProcessSeen process, int row, int depth, Integer parent) {
    int x = 2 + depth * INDENT;
    int y = 2 + row * ROW;
    String branch =
        parent == null
            ? ""
            : "M%d %dV%dH%d".formatted(x - INDENT + 20, parent * ROW + TALL + 2, y + TALL / 2, x);
    String detail =
        String.join(
            " \u00b7 ",
            List.of(process.runs(), process.owns()).stream().filter(w -> !w.isEmpty()).toList());
    return new Box(
        x,
        y,
        BOX,
        TimelineDrawing.cut(process.name(), 40),
        TimelineDrawing.cut(detail, 52),
        branch);
  }

  private static String sentence(ProcessSeen process) {
    return process.name()
        + (process.parent().isEmpty() ? "" : ", started by " + process.parent())
        + (process.runs().isEmpty() ? "" : ", runs " + process.runs())
        + (process.owns().isEmpty() ? "" : "; its memory held " + process.owns())
        + ".";
  }
}
