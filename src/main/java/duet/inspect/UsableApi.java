package duet.inspect;

import duet.exercise.Exercise;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What an exercise lets its submissions use beside what all may, and what it keeps from them, as a
 * task tells it.
 *
 * @param also classes by their simple names, or members of classes that all may use
 * @param not what is refused here
 */
public record UsableApi(Set<String> also, List<RefusedApi> not) {
  /** Of this exercise. */
  public static UsableApi of(Exercise exercise) {
    AllowList common = AllowList.common();
    Set<String> also = new LinkedHashSet<>();
    for (String line : exercise.allow()) {
      String[] words = line.strip().split("\\s+");
      if (!words[0].equals("instead")) {
        also.addAll(told(words, common));
      }
    }
    return new UsableApi(also, exercise.refuse().stream().map(RefusedApi::parse).toList());
  }

  private static List<String> told(String[] words, AllowList common) {
    String simple = Names.simple(Names.internal(words[0]));
    if (common.entry(Names.internal(words[0])).isEmpty()) {
      return List.of(simple);
    }
    List<String> members = new ArrayList<>();
    for (String word : List.of(words).subList(1, words.length)) {
      members.add(simple + "." + word.replaceFirst("\\(.*", ""));
    }
    return members;
  }

  /**
   * {@code java.util.Map.Entry} as {@code Map.Entry}, {@code java.lang.Thread.sleep} as {@code
   * Thread.sleep}.
   */
  static String simple(String name) {
    return name.replaceFirst("^([a-z]\\w*\\.)+", "");
  }

  /** The names of what is refused, without their packages. */
  public static List<String> names(RefusedApi refused) {
    return refused.names().stream().map(UsableApi::simple).toList();
  }
}
