package duet.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is said beside a line of the source. */
final class Note {
  private final String about;
  private final Map<String, List<Integer>> steps = new LinkedHashMap<>();
  private String words = "";

  Note(String about) {
    this.about = about;
  }

  boolean isAbout(String what) {
    return about.equals(what);
  }

  void step(String actor, int number) {
    steps.computeIfAbsent(actor, key -> new ArrayList<>()).add(number);
  }

  void words(String other) {
    words = words.isEmpty() ? other : words;
  }

  @Override
  public String toString() {
    return steps.isEmpty()
        ? words
        : steps.entrySet().stream()
            .map(each -> each.getKey() + ": " + numbers(each.getValue()))
            .collect(Collectors.joining(" \u00b7 "));
  }

  private static String numbers(List<Integer> numbers) {
    String word = numbers.size() == 1 ? "step " : "steps ";
    int first = numbers.get(0);
    int last = numbers.get(numbers.size() - 1);
    return last - first + 1 == numbers.size() && numbers.size() > 2
        ? word + first + "\u2013" + last
        : word + numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
