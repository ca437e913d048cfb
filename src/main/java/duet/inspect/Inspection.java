package duet.inspect;

import duet.submission.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the allow-list refuses of a submission.
 *
 * @param problems in source order, at most {@value #MOST} and then one that counts the rest; none
 *     for a submission that may run
 */
public record Inspection(List<Problem> problems) {
  /** How many problems a student can use at once. */
  static final int MOST = 20;

  /** Takes a copy. */
  public Inspection {
    problems = List.copyOf(problems);
  }

  /** Whether the submission may run. */
  public boolean accepted() {
    return problems.isEmpty();
  }

  /** Sorts, folds what repeats on one line, and cuts. */
  static Inspection of(List<Refusal> refusals) {
    List<Problem> all = folded(refusals).stream().map(Refusal::problem).distinct().toList();
    if (all.size() <= MOST) {
      return new Inspection(all);
    }
    List<Problem> shown = new ArrayList<>(all.subList(0, MOST));
    int rest = all.size() - MOST;
    shown.add(Problem.of("… and " + rest + " more of this kind", ""));
    return new Inspection(shown);
  }

  private static List<Refusal> folded(List<Refusal> refusals) {
    Set<String> placed =
        refusals.stream()
            .filter(refusal -> refusal.line() > 0)
            .map(Inspection::subject)
            .collect(Collectors.toSet());
    Map<String, Refusal> first = new LinkedHashMap<>();
    refusals.stream()
        // What has no line is said where the same thing has one.
        .filter(refusal -> refusal.line() > 0 || !placed.contains(subject(refusal)))
        .sorted(Comparator.comparing(Refusal::file).thenComparing(Refusal::line))
        .forEach(refusal -> first.putIfAbsent(subject(refusal) + ":" + refusal.line(), refusal));
    return List.copyOf(first.values());
  }

  private static String subject(Refusal refusal) {
    return refusal.file() + ":" + refusal.subject();
  }
}
