package duet.cli;

import duet.bulk.Progress;
import duet.bulk.Work;
import duet.bulk.journal.Verdict;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Shows how a run gets on: a bar on a terminal, and a line every now and then where there is none.
 * Submissions are called by their ids.
 */
final class RunProgress implements Progress, AutoCloseable {
  private static final long BETWEEN_LINES = TimeUnit.SECONDS.toNanos(30);

  private final PrintStream err;
  private final boolean bars;
  private final boolean unicode;
  private final Map<String, Integer> statuses = new TreeMap<>();
  private final Map<String, Long> running = new LinkedHashMap<>();
  private ProgressBar bar;
  private int done;
  private int todo;
  private long begin;
  private long lastLine;

  private RunProgress(PrintStream err, boolean bars, boolean unicode) {
    this.err = err;
    this.bars = bars;
    this.unicode = unicode;
  }

  static RunProgress on(Terminal terminal) {
    return new RunProgress(terminal.err(), terminal.interactive(), terminal.unicode());
  }

  @Override
  public synchronized void planned(int submissions, int known, int works) {
    todo = works;
    done = 0;
    begin = System.nanoTime();
    lastLine = begin;
    err.println(
        known == 0
            ? "%d pieces of work to do.".formatted(works)
            : "%d pieces of work are done already, %d are to do.".formatted(known, works));
    open("Grading");
  }

  @Override
  public synchronized void calibrates(String sentence) {
    err.println(sentence);
  }

  @Override
  public synchronized void triesAgain(int works) {
    close();
    err.println("%d are undecided and are tried once more.".formatted(works));
    todo = works;
    done = 0;
    open("Once more");
  }

  private void open(String task) {
    if (bars && todo > 0) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(task)
              .setInitialMax(todo)
              .setStyle(unicode ? ProgressBarStyle.COLORFUL_UNICODE_BLOCK : ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(250)
              .setConsumer(new ConsoleProgressBarConsumer(err))
              .showSpeed()
              .build();
    }
  }

  @Override
  public synchronized void begins(Work work) {
    running.put(name(work), System.nanoTime());
    tell();
  }

  @Override
  public synchronized void ends(Work work, Verdict verdict) {
    running.remove(name(work));
    statuses.merge(verdict.isFinal() ? verdict.status().word() : "undecided", 1, Integer::sum);
    done++;
    if (bar != null) {
      bar.step();
    }
    tell();
  }

  private static String name(Work work) {
    return work.handin().id() + " " + work.exercise();
  }

  private void tell() {
    if (bar != null) {
      bar.setExtraMessage(" " + counts() + slowest().map(each -> "; " + each).orElse(""));
    } else if (System.nanoTime() - lastLine > BETWEEN_LINES) {
      lastLine = System.nanoTime();
      err.println(line());
    }
  }

  private String line() {
    double seconds = (System.nanoTime() - begin) / 1e9;
    long left = done == 0 ? 0 : Math.round(seconds / done * (todo - done));
    return "%d of %d, %.1f a minute, about %d min %02d s left: %s%s"
        .formatted(
            done,
            todo,
            done / seconds * 60,
            left / 60,
            left % 60,
            counts(),
            slowest().map(each -> "; slowest now: " + each).orElse(""));
  }

  private String counts() {
    return statuses.entrySet().stream()
        .map(each -> each.getValue() + " " + each.getKey())
        .collect(Collectors.joining(", "));
  }

  private Optional<String> slowest() {
    return running.entrySet().stream()
        .findFirst()
        .map(
            each ->
                "%s, %d s"
                    .formatted(
                        each.getKey(),
                        TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - each.getValue())));
  }

  @Override
  public synchronized void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
