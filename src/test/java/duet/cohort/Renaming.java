package duet.cohort;

import duet.exercise.SourceFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Gives names that are a submission's own other names, as another student would. */
final class Renaming {
  private static final List<String> WORDS =
      List.of(
          "counter",
          "helper",
          "worker",
          "thing",
          "total",
          "current",
          "other",
          "first",
          "part",
          "value",
          "next",
          "mine",
          "result",
          "stuff",
          "data",
          "item",
          "zahl",
          "wert",
          "donnees",
          "w\u00e4rter",
          "turn",
          "guard",
          "signal",
          "box",
          "temp",
          "flag2do",
          "todo",
          "my",
          "the");

  private Renaming() {}

  /** Some of the names, each with a new one; the names of constants stay capital. */
  static Map<String, String> drawn(List<SourceFile> files, Set<String> own, Random random) {
    Set<String> taken = new HashSet<>();
    files.stream()
        .flatMap(file -> Token.read(file.text()).stream())
        .filter(Token::isWord)
        .forEach(token -> taken.add(token.text()));
    Map<String, String> names = new HashMap<>();
    for (String name : own) {
      if (random.nextInt(10) < 8) {
        String fresh = fresh(name, random);
        while (!taken.add(fresh)) {
          fresh = fresh(name, random);
        }
        names.put(name, fresh);
      }
    }
    return names;
  }

  private static String fresh(String name, Random random) {
    String word = WORDS.get(random.nextInt(WORDS.size()));
    String more = WORDS.get(random.nextInt(WORDS.size()));
    String drawn =
        switch (random.nextInt(4)) {
          case 0 -> word + (1 + random.nextInt(999));
          case 1 -> word + "_" + more;
          case 2 -> word + Character.toUpperCase(more.charAt(0)) + more.substring(1);
          default -> String.valueOf((char) ('a' + random.nextInt(26))) + random.nextInt(10);
        };
    boolean constant = name.length() > 1 && name.equals(name.toUpperCase(java.util.Locale.ROOT));
    return constant ? drawn.toUpperCase(java.util.Locale.ROOT) : drawn;
  }

  /** The file with all words replaced that have another name. */
  static SourceFile applied(SourceFile file, Map<String, String> names) {
    StringBuilder text = new StringBuilder();
    for (Token token : Token.read(file.text())) {
      text.append(token.isWord() ? names.getOrDefault(token.text(), token.text()) : token.text());
    }
    return new SourceFile(file.path(), text.toString());
  }
}
