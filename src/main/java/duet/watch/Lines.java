package duet.watch;

import duet.report.Ink;
import duet.report.Page;
import duet.report.TextStyle;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Shows a desk line by line and never takes one back: for programs that read screens out, and where
 * there is no terminal. Nothing is told before it is known for good.
 */
final class Lines implements Show {
  private final TextStyle style;
  private final Consumer<String> print;
  private Optional<Desk> before = Optional.empty();

  /**
   * On this.
   *
   * @param print takes whole lines
   */
  Lines(TextStyle style, Consumer<String> print) {
    this.style = style;
    this.print = print;
  }

  @Override
  public void show(Desk desk) {
    Page page = new Page(style);
    Optional<Desk> last = before.filter(old -> old.exercise().equals(desk.exercise()));
    boolean looked = last.filter(old -> old.sight() == desk.sight()).isPresent();
    if (desk.sight() != Sight.EXERCISE) {
      if (!looked || last.filter(old -> old.choice().equals(desk.choice())).isEmpty()) {
        write(page, desk);
      }
    } else if (isNews(desk, last)) {
      title(page, desk);
      write(page, desk);
    } else if (last.filter(old -> old.hints() < desk.hints()).isPresent()) {
      BlockText.write(page, Screens.of(desk).blocks().subList(0, 1));
      page.line(0, "");
    }
    if (!desk.note().isEmpty() && last.filter(old -> old.note().equals(desk.note())).isEmpty()) {
      page.line(0, Ink.OPEN, desk.note());
    }
    before = Optional.of(desk);
    String text = page.toString();
    if (!text.isEmpty()) {
      print.accept(text);
    }
  }

  private static boolean isNews(Desk desk, Optional<Desk> last) {
    return desk.phase() == Phase.WAITING
            && last.filter(old -> old.phase() == Phase.WAITING).isEmpty()
        || desk.phase() == Phase.ENDED
            && last.filter(old -> old.found().equals(desk.found())).isEmpty();
  }

  private static void title(Page page, Desk desk) {
    Screen screen = Screens.of(desk);
    page.line(0, screen.good() ? Ink.GOOD : Ink.BOLD, screen.title());
    screen.files().forEach(file -> page.line(0, file));
  }

  private static void write(Page page, Desk desk) {
    Screen screen = Screens.of(desk);
    BlockText.write(page, screen.blocks());
    page.blank();
    page.paragraph(0, "Progress: " + screen.done() + " of " + screen.all() + " exercises.");
    String keys =
        screen.keys().stream()
            .filter(key -> !key.meaning().equals("down") && !key.meaning().equals("up"))
            .map(key -> key.name() + " " + key.meaning())
            .collect(Collectors.joining(", "));
    page.paragraph(0, "Type a letter and ENTER: " + keys + ".");
    page.line(0, "");
  }

  @Override
  public void away(Runnable other) {
    other.run();
  }
}
