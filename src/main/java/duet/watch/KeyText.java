package duet.watch;

import duet.report.Ink;
import duet.report.TextStyle;
import java.util.ArrayList;
import java.util.List;

/** Keys in a line, or as many as it takes. */
final class KeyText {
  private KeyText() {}

  static List<String> lines(List<Key> keys, TextStyle style) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int columns = 0;
    for (Key key : keys) {
      int length = key.name().length() + 1 + key.meaning().length();
      if (columns > 0 && columns + 2 + length > style.width()) {
        lines.add(line.toString());
        line.setLength(0);
        columns = 0;
      }
      line.append(columns > 0 ? "  " : "");
      line.append(Ink.BOLD.on(key.name(), style)).append(' ').append(key.meaning());
      columns += (columns > 0 ? 2 : 0) + length;
    }
    lines.add(line.toString());
    return lines;
  }
}
