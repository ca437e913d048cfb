package duet.exercise;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses which word was meant by one that was mistyped. */
public final class Nearest {
  private Nearest() {}

  /** The candidate that the fewest edits lead to, if they are few. */
  public static Optional<String> to(String word, Collection<String> candidates) {
    String typed = word.toLowerCase(Locale.ROOT).replace('_', '-');
    int few = Math.max(2, typed.length() / 3);
    return candidates.stream()
        .filter(candidate -> edits(typed, candidate) <= few || isPart(typed, candidate))
        .min(Comparator.comparingInt(candidate -> edits(typed, candidate)));
  }

  private static boolean isPart(String typed, String candidate) {
    return typed.length() >= 3 && candidate.replace("-", "").contains(typed.replace("-", ""));
  }

  /** How many letters must be put in, taken out or changed. */
  static int edits(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
