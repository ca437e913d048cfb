package duet.bulk.regrade;

import duet.bulk.regrade.Why.Cause;
import java.util.List;
import java.util.Optional;

/** What has changed in what people decided about a mark. */
final class Decisions {
  private Decisions() {}

  static Optional<Why> changed(Cell before, Cell after) {
    if (before.decided().map(Decisions::words).equals(after.decided().map(Decisions::words))) {
      return Optional.empty();
    } else if (before.isVoid() != after.isVoid()) {
      return Optional.of(
          after.isVoid()
              ? new Why(Cause.VOIDED, "The check was made void: " + reason(after))
              : new Why(Cause.NO_LONGER_VOID, "The check is no longer void."));
    } else if (after.decided().isEmpty()) {
      return Optional.of(
          new Why(Cause.OVERRIDE_REMOVED, "It is no longer changed by hand: " + reason(before)));
    }
    return Optional.of(
        before.decided().isEmpty()
            ? new Why(Cause.OVERRIDE_ADDED, "It was changed by hand: " + reason(after))
            : new Why(
                Cause.OVERRIDE_CHANGED, "It was changed by hand once more: " + reason(after)));
  }

  // Without what is possible: that changes with the points of the check.
  private static List<String> words(Cell.Decided decided) {
    return List.of(
        decided.isVoid() ? "void" : Integer.toString(decided.score().earned()),
        decided.reason(),
        decided.by());
  }

  private static String reason(Cell cell) {
    Cell.Decided decided = cell.decided().orElseThrow();
    return "%s (%s).".formatted(decided.reason().replaceFirst("[.]$", ""), decided.by());
  }
}
