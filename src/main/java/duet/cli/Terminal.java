package duet.cli;

import duet.report.Page;
import duet.report.TextStyle;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Map;

/**
 * Where a command prints.
 *
 * @param out for what was asked for
 * @param err for everything else
 * @param interactive whether a person looks at {@code out}
 * @param unicode whether {@code out} can show marks and typographic punctuation
 * @param environment the variables of the environment
 */
record Terminal(
    PrintStream out,
    PrintStream err,
    boolean interactive,
    boolean unicode,
    Map<String, String> environment) {
  private static final String MARKS = "\u2713\u2717\u2026\u201c";
  private static final int WIDTH = 80;
  private static final int WIDEST = 120;

  /** The streams of this process, in the encoding that the system expects. */
  static Terminal ofProcess() {
    Charset charset = charset();
    return new Terminal(
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, charset),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset),
        isTerminal(),
        charset.newEncoder().canEncode(MARKS),
        System.getenv());
  }

  /** How text for this terminal is set where nothing is drawn. */
  TextStyle style(ColorMode mode) {
    return new TextStyle(width(), hasColor(mode), unicode);
  }

  /**
   * How the caller wants text to be set. What is drawn is for an eye: it comes to a terminal, and
   * not into a file or a pipe, whose reader may be a program or somebody who hears it.
   */
  TextStyle style(RootCommand root) {
    return new TextStyle(width(), hasColor(root.color()), unicode, interactive && !root.isPlain());
  }

  /** A page that {@link #print} takes. */
  Page page(ColorMode mode) {
    return new Page(style(mode));
  }

  /** Prints what was asked for. */
  void print(Object text) {
    out.print(text);
    out.flush();
  }

  private boolean hasColor(ColorMode mode) {
    boolean unwanted =
        !environment.getOrDefault("NO_COLOR", "").isEmpty()
            || environment.getOrDefault("TERM", "").equals("dumb");
    return mode == ColorMode.ALWAYS || mode == ColorMode.AUTO && interactive && !unwanted;
  }

  private int width() {
    String columns = environment.getOrDefault("COLUMNS", "");
    // Longer lines than that are hard to read, however wide the window is.
    return columns.matches("[1-9]\\d{0,3}") ? Math.min(WIDEST, Integer.parseInt(columns)) : WIDTH;
  }

  private static boolean isTerminal() {
    // The launcher knows better: Java 17 asks about standard input too, and Java 22 to 24 have a
    // console without a terminal.
    String told = System.getProperty("duet.terminal");
    return told == null ? System.console() != null : Boolean.parseBoolean(told);
  }

  private static Charset charset() {
    for (String property : new String[] {"stdout.encoding", "sun.stdout.encoding"}) {
      String name = System.getProperty(property, "");
      if (!name.isEmpty() && Charset.isSupported(name)) {
        return Charset.forName(name);
      }
    }
    return Charset.forName(System.getProperty("native.encoding", "UTF-8"));
  }
}
