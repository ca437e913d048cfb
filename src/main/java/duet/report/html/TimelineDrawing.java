package duet.report.html;

import duet.report.Sentences;
import duet.report.html.TimelinePicture.Bar;
import duet.report.html.TimelinePicture.Dot;
import duet.report.html.TimelinePicture.State;
import duet.report.html.TimelinePicture.Track;
import duet.report.view.Lane;
import duet.report.view.Row;
import duet.report.view.Span;
import duet.report.view.Timeline;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Draws a timeline. */
final class TimelineDrawing {
  private static final int LABEL = 100;
  private static final int TOP = 14;
  private static final int LANE = 46;
  private static final int BAR = 16;
  private static final int END = 290;
  private static final int WIDE = 64;
  private static final int NARROW = 30;
  private static final int ROOM = 420;

  private final Timeline timeline;
  private final Places places;
  private final String id;
  private final int column;

  TimelineDrawing(Timeline timeline, Places places, String id) {
    this.timeline = timeline;
    this.places = places;
    this.id = id;
    this.column = Math.max(NARROW, Math.min(WIDE, ROOM / Math.max(1, timeline.rows().size() + 1)));
  }

  TimelinePicture picture() {
    List<Lane> lanes = timeline.lanes();
    boolean told = lanes.stream().anyMatch(lane -> lane.end().isPresent());
    return new TimelinePicture(
        id,
        "Who did what, from left to right: "
            + lanes.stream().map(Lane::actor).collect(Collectors.joining(", ")),
        description(),
        x(timeline.rows().size()) + (told ? END : 12),
        TOP + LANE * lanes.size(),
        IntStream.range(0, lanes.size()).mapToObj(this::track).toList(),
        IntStream.range(0, timeline.rows().size()).mapToObj(this::dot).toList(),
        states(),
        IntStream.range(0, timeline.rows().size()).mapToObj(this::row).toList());
  }

  private int x(int row) {
    return LABEL + row * column;
  }

  private static int y(int lane) {
    return TOP + lane * LANE + LANE / 2 - TOP / 2;
  }

  private Track track(int index) {
    Lane lane = timeline.lanes().get(index);
    List<Bar> bars = new ArrayList<>();
    for (Span span : joined(lane.spans())) {
      int width = (span.to() - span.from()) * column;
      String words = lane.actor() + " " + StateWords.of(span.state());
      bars.add(
          new Bar(x(span.from()), y(index) - BAR / 2, width, StateWords.name(span.state()), words));
    }
    int end = x(timeline.rows().size());
    String doing = lane.end().map(Sentences::doing).orElse("");
    return new Track(cut(lane.actor(), 13), y(index), LABEL, end, bars, cut(doing, 48), end + 10);
  }

  /** Stretches of the same state that follow each other are one. */
  private static List<Span> joined(List<Span> spans) {
    List<Span> joined = new ArrayList<>();
    for (Span span : spans) {
      int last = joined.size() - 1;
      if (last >= 0
          && joined.get(last).state() == span.state()
          && joined.get(last).to() == span.from()) {
        joined.set(last, new Span(joined.get(last).from(), span.to(), span.state()));
      } else {
        joined.add(span);
      }
    }
    return joined;
  }

  private Dot dot(int index) {
    Row row = timeline.rows().get(index);
    return new Dot(
        x(index) + column / 2,
        y(row.lane()),
        index + 1,
        index + 1 + ". " + row.step().actor() + " " + row.words());
  }

  private TimelinePicture.Row row(int index) {
    Row row = timeline.rows().get(index);
    return new TimelinePicture.Row(
        index + 1,
        row.step().actor(),
        places.step(row.step().file(), row.step().line(), row.step().actor(), index + 1),
        row.words(),
        meanwhile(index, row.lane()));
  }

  /** What the others are about, those who stand still first: they are what the picture is about. */
  private String meanwhile(int row, int actor) {
    List<Lane> lanes = timeline.lanes();
    return IntStream.range(0, lanes.size())
        .filter(lane -> lane != actor && lanes.get(lane).stateIn(row).isPresent())
        .mapToObj(
            lane ->
                lanes.get(lane).actor()
                    + " "
                    + StateWords.of(lanes.get(lane).stateIn(row).orElseThrow()))
        .collect(Collectors.joining("; "));
  }

  private List<State> states() {
    Set<Span.State> seen = EnumSet.noneOf(Span.State.class);
    timeline.lanes().forEach(lane -> lane.spans().forEach(span -> seen.add(span.state())));
    return seen.stream()
        .map(state -> new State(StateWords.name(state), StateWords.of(state)))
        .toList();
  }

  private String description() {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < timeline.rows().size(); i++) {
      Row row = timeline.rows().get(i);
      words.append("Step %d: %s %s. ".formatted(i + 1, row.step().actor(), row.words()));
    }
    for (Lane lane : timeline.lanes()) {
      lane.end()
          .ifPresent(
              end ->
                  words.append("At the end %s %s. ".formatted(lane.actor(), Sentences.doing(end))));
    }
    return words.append("The table below has the same facts.").toString();
  }

  static String cut(String words, int most) {
    return words.length() <= most ? words : words.substring(0, most - 1) + "\u2026";
  }
}
