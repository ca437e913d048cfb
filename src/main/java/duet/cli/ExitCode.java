package duet.cli;

import duet.report.GradeReport;
import duet.report.Status;
import duet.score.Score;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The exit codes of every command; the help and the README show this table. */
public enum ExitCode {
  /** All is well. */
  DONE(0, "every point earned, or the command did what it was asked"),
  /** The submission has something left to mend. */
  POINTS_LOST(1, "graded, and points were lost"),
  /** The caller has something to mend. */
  UNUSABLE(2, "wrong usage, or input that cannot be used"),
  /** A mark is not final. */
  UNDECIDED(3, "something is undecided, or Duet is in trouble of its own"),
  /** As sysexits.h has it: try again later. */
  BUSY(75, "busy; try again later");

  private final int code;
  private final String meaning;

  ExitCode(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  /** The number that the process ends with. */
  public int code() {
    return code;
  }

  /** What it means. */
  public String meaning() {
    return meaning;
  }

  /** The table, as picocli shows it. */
  static Map<String, String> table() {
    return Arrays.stream(values())
        .collect(
            Collectors.toMap(
                value -> String.valueOf(value.code),
                value -> value.meaning,
                (one, other) -> one,
                LinkedHashMap::new));
  }

  /** What a graded submission comes to. */
  static ExitCode of(GradeReport report, FailOn failOn) {
    boolean fault =
        report.exercises().stream().anyMatch(exercise -> exercise.status() == Status.GRADER_FAULT);
    if (failOn == FailOn.NEVER) {
      return DONE;
    } else if (fault || !report.score().isFinal()) {
      return UNDECIDED;
    }
    return failOn == FailOn.FAULT ? DONE : ofFinal(report);
  }

  private static ExitCode ofFinal(GradeReport report) {
    boolean nothingUsable =
        report.exercises().stream().allMatch(e -> e.status() == Status.REJECTED_INPUT);
    Score score = report.score();
    if (nothingUsable) {
      return UNUSABLE;
    }
    return score.earned() == score.possible() ? DONE : POINTS_LOST;
  }

  /** The one that asks for more attention. */
  ExitCode or(ExitCode other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
