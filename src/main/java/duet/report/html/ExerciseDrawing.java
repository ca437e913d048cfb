package duet.report.html;

import duet.check.CheckResult;
import duet.check.MarkOverride;
import duet.check.Outcome;
import duet.exercise.SourceFile;
import duet.kit.Evidence;
import duet.kit.Visibility;
import duet.report.ExerciseReport;
import duet.report.Mark;
import duet.report.Sentences;
import duet.report.Status;
import duet.report.TextStyle;
import duet.report.html.PageParts.File;
import duet.report.html.PageParts.Line;
import duet.report.html.PageParts.Promise;
import duet.report.html.PageParts.Told;
import duet.report.html.PageParts.Trouble;
import duet.score.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Makes the part of a page that is about one exercise. */
final class ExerciseDrawing {
  private static final int MOST_OUTPUT = 200;

  private final ExerciseReport report;
  private final HtmlReport.Code code;
  private final List<SourceFile> files;
  private final Places places;

  ExerciseDrawing(ExerciseReport report, HtmlReport.Code code) {
    this.report = report;
    this.code = code;
    this.files = code.files().getOrDefault(report.id(), List.of());
    this.places = new Places(report.id(), files);
  }

  PageParts.Exercise exercise() {
    Score score = report.score();
    boolean graded = report.status() == Status.GRADED;
    List<Trouble> problems =
        report.problems().stream()
            .map(
                each ->
                    new Trouble(
                        places.marked(each.file(), each.line(), each.message()),
                        each.message(),
                        each.advice()))
            .toList();
    // The source comes last: what is told marks its lines.
    List<Promise> promises = report.checks().stream().map(this::promise).toList();
    List<Told> told = told(promises);
    return new PageParts.Exercise(
        report,
        score,
        graded ? "" : Sentences.headline(report.status()),
        problems,
        promises,
        told,
        report.checks().stream().map(Sentences::byHand).flatMap(Optional::stream).toList(),
        files.stream().map(this::file).toList(),
        output(),
        graded && score.earned() == score.possible() ? "" : Sentences.next(report));
  }

  private Promise promise(CheckResult check) {
    Mark mark = Sentences.mark(check.outcome());
    return new Promise(
        mark.text(TextStyle.plain()),
        Sentences.word(check.outcome()),
        mark.name().toLowerCase(Locale.ROOT).replace('_', '-'),
        points(check),
        check.spec().promise(),
        remark(check),
        isTold(check) ? report.id() + "--" + check.spec().id() : "");
  }

  private static String points(CheckResult check) {
    if (check.byHand().filter(MarkOverride::isVoid).isPresent()) {
      return "void";
    }
    return (check.undecided() ? "?" : Score.of(check).earned()) + " of " + check.spec().points();
  }

  private static String remark(CheckResult check) {
    List<String> remarks = new ArrayList<>();
    if (check.outcome() instanceof Outcome.NotRun notRun) {
      remarks.add(notRun.because());
    } else if (check.outcome().undecided()) {
      remarks.add(Sentences.undecided(check.outcome()));
    }
    if (check.spec().visibility() == Visibility.AFTER_DUE) {
      remarks.add("Shown to students after the due date.");
    } else if (check.spec().visibility() == Visibility.HIDDEN) {
      remarks.add("Hidden from students.");
    }
    return sentence(String.join(" ", remarks));
  }

  private static String sentence(String words) {
    return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static boolean isTold(CheckResult check) {
    if (check.outcome() instanceof Outcome.Passed passed) {
      Evidence evidence = passed.evidence();
      return !evidence.schedule().isEmpty()
          || !evidence.processes().isEmpty()
          || !evidence.outcomes().isEmpty();
    } else if (check.outcome() instanceof Outcome.NotRun notRun) {
      return !notRun.advice().isEmpty();
    }
    return !(check.outcome() instanceof Outcome.Skipped
        || check.outcome() instanceof Outcome.GraderFault);
  }

  private List<Told> told(List<Promise> promises) {
    return IntStream.range(0, promises.size())
        .filter(i -> !promises.get(i).anchor().isEmpty())
        .mapToObj(i -> new Telling(report.checks().get(i), promises.get(i), places).told())
        .toList();
  }

  private File file(SourceFile file) {
    List<List<JavaTokens.Token>> lines = CodeLines.of(file.text());
    return new File(
        file.path(),
        code.withoutComments(),
        IntStream.rangeClosed(1, lines.size())
            .mapToObj(
                number ->
                    new Line(
                        number,
                        places.anchor(file.path(), number),
                        lines.get(number - 1),
                        places.noteOf(file.path(), number)))
            .toList());
  }

  private List<String> output() {
    List<String> lines = report.output().lines().filter(line -> !line.isBlank()).toList();
    return lines.subList(Math.max(0, lines.size() - MOST_OUTPUT), lines.size());
  }
}
