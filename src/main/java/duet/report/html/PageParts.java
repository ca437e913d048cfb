package duet.report.html;

import duet.report.ExerciseReport;
import duet.report.GradeReport;
import duet.score.Score;
import java.util.List;
import java.util.Optional;

/** The data of the templates of a report: what they show, in the order in which they show it. */
final class PageParts {
  private PageParts() {}

  /**
   * All of it.
   *
   * @param style the style sheet
   * @param policy what the browser may take
   * @param report whose page it is
   * @param remark why there are no sources, or an empty string
   */
  record Whole(
      String style,
      String policy,
      GradeReport report,
      String title,
      List<Exercise> exercises,
      String remark) {}

  /**
   * One exercise.
   *
   * @param headline what kept it from being graded; empty if it was graded
   * @param problems what is wrong with it, with places in the source
   * @param promises each check in a line
   * @param told those that are told in full
   * @param byHand what people decided, a sentence each
   * @param output what it printed, the last lines
   * @param next what to do; empty if every point is earned
   */
  record Exercise(
      ExerciseReport report,
      Score score,
      String headline,
      List<Trouble> problems,
      List<Promise> promises,
      List<Told> told,
      List<String> byHand,
      List<File> files,
      List<String> output,
      String next) {
    String anchor() {
      return report.id();
    }
  }

  /** A place in the source: how it is written, and the anchor of the line if the page has it. */
  record Place(String text, String anchor) {}

  /** A problem at its place. */
  record Trouble(Place place, String message, String advice) {}

  /**
   * A check in a line.
   *
   * @param sign, word, kind of its outcome; the kind is a class of the style sheet
   * @param points such as {@code 3 of 3}
   * @param promise what was promised
   * @param remark why it was not run, or who may see it
   * @param anchor of where it is told in full; empty if it is not
   */
  record Promise(
      String sign,
      String word,
      String kind,
      String points,
      String promise,
      String remark,
      String anchor) {}

  /**
   * A check in full.
   *
   * @param parts label and words
   * @param rests what the verdict rests on
   * @param hang what kind of hang it is, or an empty string
   */
  record Told(
      Promise promise,
      List<Part> parts,
      String rests,
      String hang,
      Optional<TimelinePicture> timeline,
      Optional<KnotPicture> knot,
      List<Doing> threads,
      Optional<FamilyPicture> family,
      List<Tallied> outcomes,
      String replay) {}

  /** One of the four parts of an explanation. */
  record Part(String label, String words) {}

  /** What a thread was doing. */
  record Doing(String name, Place place, String words) {}

  /**
   * An outcome of a stress test.
   *
   * @param share of all samples, in hundredths, from 0 to 100
   */
  record Tallied(String id, long count, int share, String expect, String sentence) {}

  /** A source file. */
  record File(String path, boolean withoutComments, List<Line> lines) {
    /** Whether anything in it is marked. */
    boolean isMarked() {
      return lines.stream().anyMatch(line -> !line.note().isEmpty());
    }
  }

  /**
   * A line of source.
   *
   * @param note why it is marked; empty if it is not
   */
  record Line(int number, String anchor, List<JavaTokens.Token> tokens, String note) {}
}
