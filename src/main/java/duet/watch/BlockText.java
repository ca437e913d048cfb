package duet.watch;

import duet.course.State;
import duet.report.ExerciseText;
import duet.report.HintText;
import duet.report.Ink;
import duet.report.Page;
import java.util.List;

/** Sets blocks as text. */
final class BlockText {
  private static final int LABEL = 10;

  private BlockText() {}

  static void write(Page page, List<Block> blocks) {
    for (Block block : blocks) {
      page.blank();
      write(page, block);
    }
  }

  private static void write(Page page, Block block) {
    if (block instanceof Block.Remark remark) {
      page.line(2, remark.ink(), remark.words());
    } else if (block instanceof Block.Promise promise) {
      ExerciseText.writeParts(page, promise.check());
      String label = "Where";
      for (String place : promise.places()) {
        page.labelled(2, label, LABEL, Ink.BOLD, Page.unbroken(place));
        label = "";
      }
    } else if (block instanceof Block.Checks checks) {
      checks.checks().forEach(check -> ExerciseText.writeLine(page, check));
    } else if (block instanceof Block.Later later) {
      later.checks().forEach(check -> ExerciseText.writeNotRunHere(page, check));
    } else if (block instanceof Block.Problems problems) {
      ExerciseText.writeProblems(page, problems.report());
    } else if (block instanceof Block.Hint hint) {
      page.line(2, Ink.BOLD, "Hint " + hint.number() + " of " + hint.of());
      HintText.write(page, hint.markdown());
    } else if (block instanceof Block.Explanation explanation) {
      explain(page, explanation.found());
    } else if (block instanceof Block.Exercises exercises) {
      rows(page, exercises);
    } else if (block instanceof Block.Undecided undecided) {
      ExerciseText.writeUndecided(page, undecided.checks());
    }
  }

  private static void explain(Page page, Found found) {
    ExerciseText.toTell(found.report())
        .ifPresent(check -> ExerciseText.writeInFull(page, found.report(), check, found.sources()));
    ExerciseText.writeUndecided(page, found.checksRun());
    String again = "--seed " + found.seed();
    page.blank()
        .paragraph(2, "For the same random values again: duet grade, with " + Page.unbroken(again));
  }

  private static void rows(Page page, Block.Exercises exercises) {
    Choice choice = exercises.choice();
    if (choice.shown().isEmpty()) {
      page.paragraph(2, "No exercise is like that.");
    }
    for (Row row : choice.shown()) {
      boolean chosen = choice.chosen().filter(row::equals).isPresent();
      String mark = (chosen ? "> " : "  ") + word(row.state());
      String here = row.id().equals(exercises.current()) ? " (here)" : "";
      Ink ink = row.state() == State.DONE ? Ink.GOOD : Ink.BOLD;
      String title = row.id() + ": " + row.title();
      int room = page.style().width() - 10 - here.length();
      String cut = title.length() > room ? title.substring(0, Math.max(0, room)) : title;
      page.labelled(0, mark, 10, chosen ? Ink.BOLD : ink, cut + here);
    }
  }

  private static String word(State state) {
    return switch (state) {
      case DONE -> "done";
      case BEGUN -> "begun";
      case NOT_BEGUN -> "";
    };
  }
}
