package duet.report;

import java.util.Locale;

/** The words that reports use for values of enums. */
final class Words {
  private Words() {}

  /** {@code NOT_FOUND} is told as {@code not-found}. */
  static String of(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
