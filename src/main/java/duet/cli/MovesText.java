package duet.cli;

import duet.bulk.regrade.Comparison;
import duet.bulk.regrade.Move;
import duet.report.Ink;
import duet.report.Page;
import java.util.List;

/** Which marks moved: what nobody can explain first, and each in one line. */
final class MovesText {
  private static final int MOST_LISTED = 100;

  private final Page page;

  MovesText(Page page) {
    this.page = page;
  }

  /** Of a comparison of two folders. */
  Page of(Comparison.Result result, String folder, String old) {
    List<Move> unstable = result.unstable();
    List<Move> moved = result.moves().stream().filter(each -> !each.isUnstable()).toList();
    if (!unstable.isEmpty()) {
      page.line(
              0,
              Ink.BAD,
              "UNSTABLE: %d of the verdicts changed, though nothing else did. A human must look."
                  .formatted(unstable.size()))
          .blank();
      list(unstable);
      page.blank();
    }
    if (!moved.isEmpty()) {
      page.line(0, Ink.BOLD, "%d marks moved against %s.".formatted(moved.size(), old)).blank();
      list(moved);
      page.blank();
    } else if (unstable.isEmpty() && result.notCompared().isEmpty()) {
      page.line(
          0,
          Ink.GOOD,
          "No mark moved: %d submissions have the same as in %s."
              .formatted(result.compared(), old));
    }
    if (!result.notCompared().isEmpty()) {
      page.paragraph(
              0,
              "Not compared, since one of the two has no report of it: "
                  + BulkSummary.some(result.notCompared()))
          .blank();
    }
    return page.line(0, "All of it is in moved.csv and moved.json in " + folder);
  }

  private void list(List<Move> moves) {
    moves.stream().limit(MOST_LISTED).forEach(this::line);
    if (moves.size() > MOST_LISTED) {
      page.paragraph(2, "and %d more".formatted(moves.size() - MOST_LISTED));
    }
  }

  private void line(Move move) {
    page.labelled(
        2,
        "%s  %s/%s".formatted(move.submission(), move.exercise(), move.check()),
        0,
        Ink.BOLD,
        "");
    page.labelled(
        4,
        "%s -> %s".formatted(move.before(), move.after()),
        14,
        move.isUnstable() ? Ink.BAD : Ink.OPEN,
        move.sentences());
  }
}
