package duet.report.html;

import duet.report.html.KnotPicture.Arrow;
import duet.report.html.KnotPicture.Node;
import duet.report.html.PageParts.Place;
import duet.report.view.Knot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Draws a knot of threads on an ellipse. */
final class KnotDrawing {
  private static final int WIDTH = 620;
  private static final int BOX = 150;
  private static final int HALF = 19;

  private final Knot knot;
  private final Places places;
  private final String id;
  private final int height;

  KnotDrawing(Knot knot, Places places, String id) {
    this.knot = knot;
    this.places = places;
    this.id = id;
    this.height = knot.ties().size() <= 2 ? 230 : 330;
  }

  KnotPicture picture() {
    List<Node> nodes = nodes();
    List<Arrow> arrows = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      arrows.add(arrow(nodes.get(i), nodes.get((i + 1) % nodes.size())));
    }
    List<KnotPicture.Tie> ties = knot.ties().stream().map(this::tie).toList();
    String description =
        ties.stream()
            .map(
                tie ->
                    "%s has %s and wants %s, which %s has."
                        .formatted(tie.thread(), tie.holds(), tie.wants(), tie.from()))
            .collect(Collectors.joining(" "));
    return new KnotPicture(
        id,
        description + " The table below has the same facts.",
        WIDTH,
        height,
        nodes,
        arrows,
        ties);
  }

  private List<Node> nodes() {
    List<Node> nodes = new ArrayList<>();
    int count = knot.ties().size() * 2;
    for (int i = 0; i < count; i++) {
      Knot.Tie tie = knot.ties().get(i / 2);
      boolean thread = i % 2 == 0;
      double angle = Math.PI + 2 * Math.PI * i / count;
      nodes.add(
          new Node(
              (int) (WIDTH / 2 + Math.cos(angle) * (WIDTH - BOX - 20) / 2),
              (int) (height / 2 + Math.sin(angle) * (height - 2 * HALF - 24) / 2),
              BOX,
              thread ? "thread" : "lock",
              TimelineDrawing.cut(thread ? tie.thread().name() : tie.wants(), 20)));
    }
    return nodes;
  }

  private Arrow arrow(Node from, Node to) {
    boolean wants = from.kind().equals("thread");
    double dx = to.x() - from.x();
    double dy = to.y() - from.y();
    double start = border(dx, dy);
    double stop = 1 - start - 7 / Math.hypot(dx, dy);
    int middleX = (from.x() + to.x()) / 2;
    int middleY = (from.y() + to.y()) / 2;
    // The words stand outside of the circle, where nothing else is drawn.
    return new Arrow(
        String.format(
            Locale.ROOT,
            "M%.1f %.1fL%.1f %.1f",
            from.x() + dx * start,
            from.y() + dy * start,
            from.x() + dx * stop,
            from.y() + dy * stop),
        middleX + Integer.signum(middleX - WIDTH / 2) * 44,
        middleY + Integer.signum(middleY - height / 2) * 8 + 4,
        wants ? "wants" : "had",
        wants ? "wants" : "is held by");
  }

  /** How far along the line a box ends, from 0 to 1. */
  private static double border(double dx, double dy) {
    double byWidth = dx == 0 ? 1 : (BOX / 2.0 + 2) / Math.abs(dx);
    double byHeight = dy == 0 ? 1 : (HALF + 2.0) / Math.abs(dy);
    return Math.min(0.45, Math.min(byWidth, byHeight));
  }

  private KnotPicture.Tie tie(Knot.Tie tie) {
    String name = tie.thread().name();
    Place taken =
        tie.takenAt()
            .map(step -> places.marked(step.file(), step.line(), name + " takes a lock"))
            .orElse(new Place("", ""));
    return new KnotPicture.Tie(
        name,
        tie.holds(),
        taken,
        tie.wants(),
        places.marked(tie.thread().file(), tie.thread().line(), name + " waits here for ever"),
        tie.from());
  }
}
