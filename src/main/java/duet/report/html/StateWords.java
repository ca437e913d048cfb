package duet.report.html;

import duet.report.view.Span;
import java.util.Locale;

/** How the states of a lane are named. */
final class StateWords {
  private StateWords() {}

  /** For the style sheet. */
  static String name(Span.State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  /** In the third person. */
  static String of(Span.State state) {
    return switch (state) {
      case RUNNING -> "goes on";
      case PARKED -> "is held by the check";
      case BLOCKED -> "is blocked: it waits for a lock";
      case WAITING -> "waits";
    };
  }
}
