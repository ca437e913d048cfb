package duet.report;

import duet.report.view.Row;
import duet.report.view.Timeline;

/** The schedule that shows something: in columns where they can be drawn, else as a list. */
final class ScheduleText {
  private ScheduleText() {}

  /** Whether it can be drawn: with two or three who take part, in at least 60 columns. */
  static boolean isDrawn(Timeline timeline, TextStyle style) {
    return style.drawn() && Columns.of(timeline, style).isPresent();
  }

  static void write(Page page, Timeline timeline, Telling telling) {
    if (timeline.rows().isEmpty()) {
      return;
    }
    page.blank();
    if (isDrawn(timeline, page.style())) {
      String file = timeline.mainFile();
      String where = file.isEmpty() ? "" : ", with lines of " + file;
      page.paragraph(2, "The order of steps that shows it, downwards" + where + ":");
      new ColumnsText(page, timeline, telling).write();
    } else {
      page.paragraph(2, "The order of steps that shows it:");
      writeList(page, timeline);
    }
  }

  private static void writeList(Page page, Timeline timeline) {
    Table table = new Table();
    int number = 0;
    for (Row row : timeline.rows()) {
      number++;
      table.row(
          number + ".",
          row.step().actor(),
          ThreadsText.place(row.step().file(), row.step().line()),
          row.words());
    }
    table.on(page, 2);
  }
}
