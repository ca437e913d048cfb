package duet.kit;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Names for objects, so that a reader sees whether two are the same one: {@code Config #2} for the
 * second Config that was met. Runs no code of theirs.
 */
final class NamedObjects {
  private final Map<Object, String> names = new IdentityHashMap<>();
  private final Map<String, Integer> met = new HashMap<>();

  String name(Object object) {
    return object instanceof Enum<?> constant
        ? Bounded.text(constant.name())
        : names.computeIfAbsent(object, this::next);
  }

  private String next(Object object) {
    String type = type(object.getClass());
    return type + " #" + met.merge(type, 1, Integer::sum);
  }

  private static String type(Class<?> type) {
    // The names of hidden classes, such as those of lambdas, differ from run to run.
    if (type.isHidden()) {
      return "lambda";
    }
    String name = Bounded.text(type.getSimpleName());
    return name.isEmpty() ? "object" : name;
  }
}
