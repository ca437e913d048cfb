package duet.watch;

/** How much of the course is done, as a bar with words behind it. */
final class ProgressBar {
  private static final int LEAST = 10;

  private ProgressBar() {}

  static String of(int done, int all, int width) {
    String before = "Progress ";
    String words = " " + done + " of " + all + " exercises";
    int room = Math.min(40, width - before.length() - words.length() - 2);
    if (room < LEAST || all == 0) {
      return before.strip() + words;
    }
    int filled = room * done / all;
    String arrow = filled < room ? ">" : "";
    String rest = "-".repeat(Math.max(0, room - filled - 1));
    return before + "[" + "#".repeat(filled) + arrow + rest + "]" + words;
  }
}
