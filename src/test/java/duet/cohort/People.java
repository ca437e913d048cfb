package duet.cohort;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Names as classes have them: with blanks, accents, apostrophes, and from right to left. */
final class People {
  private static final List<String> FIRST =
      List.of(
          "Jane",
          "Zo\u00eb",
          "Bj\u00f6rn",
          "Mar\u00eda Jos\u00e9",
          "Anne-Sophie",
          "S\u00f8ren",
          "\u0141ukasz",
          "\u0130lker",
          "\u05d3\u05d5\u05d3",
          "\u0645\u062d\u0645\u062f",
          "\u041e\u043b\u044c\u0433\u0430",
          "\u738b",
          "Nguy\u1ec5n Th\u1ecb",
          "Ji-woo",
          "Em\u0301ile",
          "A. B.",
          "Deirdre",
          "Kwame",
          "Priya",
          "Noor");
  private static final List<String> LAST =
      List.of(
          "Doe",
          "M\u00fcller",
          "van der Berg",
          "O'Brien",
          "Garc\u00eda L\u00f3pez",
          "\u00c5str\u00f6m",
          "\u015eahin",
          "\u05db\u05d4\u05df",
          "\u0627\u0644\u062d\u0633\u0646",
          "\u0418\u0432\u0430\u043d\u043e\u0432\u0430",
          "\u5c0f\u660e",
          "Smith Jr.",
          "D\u2019Angelo",
          "Gro\u00df",
          "Dvo\u0159\u00e1k",
          "Mbeki",
          "Raman",
          "Kim",
          "Szab\u00f3",
          "Lindqvist");
  private static final String LETTERS = "bcdfghjklmnprstvwz";
  private static final String VOWELS = "aeiou\u00e4\u00e9\u00f3";

  private People() {}

  /** As many names, no two alike. */
  static List<String> drawn(int students, Random random) {
    Set<String> taken = new HashSet<>();
    List<String> names = new ArrayList<>();
    while (names.size() < students) {
      String name =
          "%s %s %s"
              .formatted(
                  FIRST.get(random.nextInt(FIRST.size())),
                  middle(random),
                  LAST.get(random.nextInt(LAST.size())));
      if (taken.add(name)) {
        names.add(name);
      }
    }
    return names;
  }

  // Long enough to be found in no other text by chance.
  private static String middle(Random random) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      char letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
      name.append(i == 0 ? Character.toUpperCase(letter) : letter)
          .append(VOWELS.charAt(random.nextInt(VOWELS.length())));
    }
    return name.toString();
  }
}
