package duet.inspect;

/** A rule that cannot be evaluated: the fault of whoever wrote the checks, never of a student. */
public final class RuleFault extends RuntimeException {
  private final String field;

  RuleFault(String field, String message, Throwable cause) {
    super("rule " + field + " " + message, cause);
    this.field = field;
  }

  /** The field that should hold the rule: {@code singdance.checks.SingDanceRules.noSleep}. */
  public String field() {
    return field;
  }
}
