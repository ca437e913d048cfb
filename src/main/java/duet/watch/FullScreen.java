package duet.watch;

import duet.report.TextStyle;
import java.util.ArrayList;
import java.util.List;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.Display;
import org.jline.utils.InfoCmp.Capability;

/** Shows a desk on the whole of a terminal, drawn anew wherever something has changed. */
final class FullScreen implements Show, AutoCloseable {
  /** Longer lines than that are hard to read, however wide the window is. */
  private static final int WIDEST = 120;

  private final Terminal terminal;
  private final TextStyle style;
  private final Attributes before;
  private Display display;
  private Size size = Size.of(0, 0);

  /** Takes the terminal over, until it is closed. */
  FullScreen(Terminal terminal, TextStyle style) {
    this.terminal = terminal;
    this.style = style;
    this.before = terminal.enterRawMode();
    enter();
  }

  private void enter() {
    terminal.puts(Capability.enter_ca_mode);
    terminal.puts(Capability.cursor_invisible);
    display = new Display(terminal, true);
    size = Size.of(0, 0);
  }

  private void leave() {
    terminal.puts(Capability.exit_ca_mode);
    terminal.puts(Capability.cursor_visible);
    terminal.flush();
  }

  @Override
  public void show(Desk desk) {
    Size now = size();
    if (!now.equals(size)) {
      size = now;
      display.resize(now);
      display.clear();
    }
    TextStyle fit =
        new TextStyle(Math.min(WIDEST, now.getColumns()), style.color(), style.unicode());
    List<AttributedString> lines = new ArrayList<>();
    for (String line : Fitted.lines(Screens.of(desk), fit, now.getRows())) {
      lines.add(AttributedString.fromAnsi(line).columnSubSequence(0, now.getColumns()));
    }
    display.update(lines, now.cursorPos(now.getRows() - 1, 0));
  }

  /** Some terminals do not know their size. */
  private Size size() {
    Size told = terminal.getSize();
    int columns = told.getColumns() > 0 ? told.getColumns() : 80;
    int rows = told.getRows() > 0 ? told.getRows() : 24;
    return Size.of(columns, rows);
  }

  @Override
  public void away(Runnable other) {
    leave();
    Attributes raw = terminal.getAttributes();
    terminal.setAttributes(before);
    try {
      other.run();
    } finally {
      terminal.setAttributes(raw);
      enter();
    }
  }

  @Override
  public void close() {
    leave();
    terminal.setAttributes(before);
  }
}
