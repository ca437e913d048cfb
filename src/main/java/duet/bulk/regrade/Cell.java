package duet.bulk.regrade;

import com.fasterxml.jackson.databind.JsonNode;
import duet.score.Score;
import java.util.Optional;
import java.util.Set;

/**
 * One check of one submission, as a report tells it.
 *
 * @param submission its id
 * @param exercise the id of the exercise
 * @param check the id of the check
 * @param outcome what was found, as its word
 * @param found what that is worth
 * @param decided what a person decided instead
 */
record Cell(
    String submission,
    String exercise,
    String check,
    String outcome,
    Score found,
    Optional<Decided> decided) {
  private static final Set<String> UNDECIDED = Set.of("skipped", "inconclusive", "grader-fault");

  /**
   * What a person decided.
   *
   * @param score what counts by it
   * @param isVoid whether the check does not count
   * @param reason why
   * @param by who
   */
  record Decided(Score score, boolean isVoid, String reason, String by) {}

  /** Of an object of the array {@code checks} of a report. */
  static Cell of(String submission, String exercise, JsonNode check) {
    JsonNode override = check.path("override");
    String outcome = check.path("outcome").asText();
    Score shown = score(check.path("points"), check.path("possible"), 0);
    if (override.isMissingNode()) {
      int possible = shown.possible();
      Score found =
          UNDECIDED.contains(outcome) ? new Score(shown.earned(), possible, possible) : shown;
      return new Cell(
          submission, exercise, check.path("id").asText(), outcome, found, Optional.empty());
    }
    JsonNode before = override.path("before");
    return new Cell(
        submission,
        exercise,
        check.path("id").asText(),
        outcome,
        score(before.path("earned"), before.path("possible"), before.path("undecided").asInt()),
        Optional.of(
            new Decided(
                shown,
                override.path("void").asBoolean(),
                override.path("reason").asText(),
                override.path("by").asText())));
  }

  private static Score score(JsonNode earned, JsonNode possible, int undecided) {
    return new Score(earned.asInt(), undecided, possible.asInt());
  }

  boolean isVoid() {
    return decided.filter(Decided::isVoid).isPresent();
  }

  boolean isUndecided() {
    return UNDECIDED.contains(outcome);
  }

  /** What counts. */
  Score score() {
    return decided.map(Decided::score).orElse(found);
  }

  /** Such as {@code 2/3}, {@code ?/3} or {@code void}. */
  String shown() {
    if (isVoid()) {
      return "void";
    }
    return (score().isFinal() ? Integer.toString(score().earned()) : "?")
        + "/"
        + score().possible();
  }
}
