package duet.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What came of known answers on the host that graded: right ones must earn everything there, and
 * wrong ones must lose just what they are known to lose.
 *
 * @param at when it was begun, in ISO-8601, UTC
 * @param version of Duet
 * @param processors usable processors
 * @param jobs how many answers were graded at a time, at least 1
 * @param exercises ids of those whose answers were graded; the first is the selftest
 * @param unjudged the checks of these that cannot be judged on that host; empty if all came out as
 *     it must
 */
public record Calibration(
    String at,
    String version,
    int processors,
    int jobs,
    List<String> exercises,
    List<Unjudged> unjudged) {
  /** Takes copies. */
  public Calibration {
    exercises = List.copyOf(exercises);
    unjudged = List.copyOf(unjudged);
  }

  /** Where what came of a check differs from what must; the worse, the later. */
  public enum Found {
    /** The host lacks what the check needs, and the check said so. */
    SKIPPED,
    /** No proof either way could be had. */
    UNDECIDED,
    /** Something right was failed, something wrong was passed, or something else broke. */
    DEVIATES;

    /** The word for it in reports. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A check that cannot be judged.
   *
   * @param exercise its exercise
   * @param check its id
   * @param found the worst that came of it
   * @param answers the answers that showed it, such as {@code right/latch}; at least one
   * @param why what came of the first of them, and what must
   */
  public record Unjudged(
      String exercise, String check, Found found, List<String> answers, String why) {
    /** Takes a copy. */
    public Unjudged {
      answers = List.copyOf(answers);
    }

    /** Whether it is another word on the same check. */
    boolean isAbout(Unjudged other) {
      return exercise.equals(other.exercise) && check.equals(other.check);
    }

    private Unjudged and(Unjudged other) {
      Unjudged worse = other.found.compareTo(found) > 0 ? other : this;
      Set<String> all = new LinkedHashSet<>(worse.answers);
      all.addAll(answers);
      all.addAll(other.answers);
      return new Unjudged(exercise, check, worse.found, List.copyOf(all), worse.why);
    }
  }

  /** The same with what came of one more exercise; of several words on a check, the worst stays. */
  public Calibration with(String exercise, List<Unjudged> found) {
    List<String> tried = new ArrayList<>(exercises);
    tried.add(exercise);
    List<Unjudged> all = new ArrayList<>(unjudged);
    for (Unjudged each : found) {
      all.stream()
          .filter(each::isAbout)
          .findFirst()
          .ifPresentOrElse(
              known -> all.set(all.indexOf(known), known.and(each)), () -> all.add(each));
    }
    return new Calibration(at, version, processors, jobs, tried, all);
  }

  /** Whether everything came out as it must. */
  public boolean holds() {
    return unjudged.isEmpty();
  }

  /**
   * Those checks that give no right mark here. What is skipped says so itself, and costs nobody.
   */
  public List<Unjudged> untrusted() {
    return unjudged.stream().filter(each -> each.found() != Found.SKIPPED).toList();
  }

  /** What is to be said against a check, if anything. */
  public Optional<Unjudged> against(String exercise, String check) {
    return untrusted().stream()
        .filter(each -> each.exercise().equals(exercise) && each.check().equals(check))
        .findFirst();
  }

  /**
   * One word for all: {@code held}, {@code skipped} where only that occurred, or {@code failed}.
   */
  public String result() {
    if (holds()) {
      return "held";
    }
    return untrusted().isEmpty() ? "skipped" : "failed";
  }
}
