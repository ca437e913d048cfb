package duet.inspect;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import duet.exercise.CheckSpec;
import duet.submission.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns what ArchUnit says of a violation into problems with a place. */
final class Violations {
  private static final String BECAUSE = ", because ";

  /** How ArchUnit ends its sentences: {@code in (SingDance.java:12)}. */
  private static final Pattern PLACE = Pattern.compile("(?: in)? \\(([^()]+\\.java):(\\d+)\\)");

  /** A full name: packages are noise to someone who wrote a single one. */
  private static final Pattern PACKAGE = Pattern.compile("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])");

  private Violations() {}

  static RuleResult of(CheckSpec spec, ArchRule rule, JavaClasses classes) {
    List<Problem> problems;
    try {
      problems = problems(rule.evaluate(classes), directory(classes));
    } catch (AssertionError e) {
      // ArchUnit's word for: no class is of the sort that the rule is about.
      problems = List.of(Problem.of("There is nothing that this rule could look at", ""));
    }
    return new RuleResult(spec, problems.isEmpty(), because(rule), problems);
  }

  private static List<Problem> problems(EvaluationResult result, String directory) {
    return result.getFailureReport().getDetails().stream()
        .map(detail -> problem(detail, directory))
        .distinct()
        .sorted(Comparator.comparing(Problem::file).thenComparing(Problem::line))
        .toList();
  }

  /** Submissions lie in one package. */
  private static String directory(JavaClasses classes) {
    return classes.stream()
        .map(c -> c.getPackageName().replace('.', '/') + "/")
        .findFirst()
        .orElse("");
  }

  private static Problem problem(String detail, String directory) {
    Matcher place = PLACE.matcher(detail);
    boolean placed = place.find();
    String said = placed ? place.replaceFirst("") : detail;
    String message =
        PACKAGE.matcher(said).replaceAll("").replaceAll("[<>]", "").replace('$', '.').strip();
    return placed
        ? new Problem(directory + place.group(1), Integer.parseInt(place.group(2)), message, "")
        : Problem.of(message, "");
  }

  static String because(ArchRule rule) {
    String description = rule.getDescription();
    int at = description.indexOf(BECAUSE);
    return at < 0 ? "" : description.substring(at + BECAUSE.length());
  }
}
