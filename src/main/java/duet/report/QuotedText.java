package duet.report;

import duet.check.Outcome;
import duet.kit.Activity;
import duet.kit.Evidence;
import duet.kit.ThreadDoing;
import duet.report.view.Knot;
import duet.report.view.Sources;
import duet.report.view.Timeline;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines that an explanation names and that nothing above has quoted, each once. */
final class QuotedText {
  private static final Pattern PLACE = Pattern.compile("([\\w$]+\\.java):(\\d{1,6})");
  private static final int MOST = 20;
  private static final int BEFORE = 4;

  private final Map<String, String> quoted = new LinkedHashMap<>();
  private final Sources sources;

  private QuotedText(Sources sources) {
    this.sources = sources;
  }

  static void write(Page page, Outcome outcome, Telling telling) {
    if (!telling.inFull()) {
      return;
    }
    QuotedText text = new QuotedText(telling.sources());
    text.find(outcome, page.style());
    text.quoted.values().removeIf(String::isEmpty);
    if (text.quoted.isEmpty()) {
      return;
    }
    page.blank().paragraph(2, "In your source:");
    Table table = new Table();
    text.quoted.entrySet().stream()
        .limit(MOST)
        .forEach(line -> table.row(line.getKey(), line.getValue()));
    table.on(page, 2);
  }

  private void find(Outcome outcome, TextStyle style) {
    if (outcome instanceof Outcome.Failed failed) {
      findIn(failed.observed());
      Evidence evidence = failed.evidence();
      Timeline timeline = Timeline.of(evidence.schedule(), evidence.threads());
      evidence.schedule().forEach(step -> find(step.file(), step.line()));
      if (ScheduleText.isDrawn(timeline, style)) {
        // The columns have quoted them.
        quoted.replaceAll((place, code) -> "");
      }
      find(outcome, timeline, evidence.threads(), KnotText.quotes(style));
    } else if (outcome instanceof Outcome.Unfinished unfinished) {
      findIn(unfinished.observed());
      Timeline nothing = Timeline.of(List.of(), List.of());
      find(outcome, nothing, unfinished.threads(), KnotText.quotes(style));
    }
  }

  private void find(Outcome outcome, Timeline timeline, List<ThreadDoing> threads, boolean quotes) {
    // The picture of a deadlock quotes its own, where it has room for them.
    List<ThreadDoing> drawn =
        !quotes
            ? List.of()
            : outcome.hang().flatMap(hang -> Knot.of(hang, timeline)).stream()
                .flatMap(knot -> knot.ties().stream())
                .map(Knot.Tie::thread)
                .toList();
    threads.stream().filter(thread -> !drawn.contains(thread)).forEach(this::find);
  }

  /**
   * Of a loop that runs and runs, the JVM tells any line: those around it show what it is about.
   */
  private void find(ThreadDoing thread) {
    boolean loop = thread.activity() == Activity.RUNS;
    for (int line = thread.line() - (loop ? BEFORE : 0); line <= thread.line(); line++) {
      find(thread.file(), line);
    }
  }

  private void findIn(String words) {
    Matcher places = PLACE.matcher(words);
    while (places.find()) {
      find(places.group(1), Integer.parseInt(places.group(2)));
    }
  }

  private void find(String file, int line) {
    sources
        .line(file, line)
        .ifPresent(code -> quoted.putIfAbsent(ThreadsText.place(file, line), code));
  }
}
