package duet.report.view;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The lines of a submission's sources, as far as they are at hand. */
@FunctionalInterface
public interface Sources {
  /** A line without blanks at its ends; empty if it is not at hand. */
  Optional<String> line(String file, int line);

  /** Nothing is at hand. */
  static Sources none() {
    return (file, line) -> Optional.empty();
  }

  /**
   * Of these texts.
   *
   * @param texts by path, such as {@code singdance/SingDance.java}; evidence knows simple names
   *     only, so of two files with the same one neither is quoted
   */
  static Sources of(Map<String, String> texts) {
    Map<String, List<String>> files = new HashMap<>();
    Set<String> twice = new HashSet<>();
    texts.forEach(
        (path, text) -> {
          String name = path.substring(path.lastIndexOf('/') + 1);
          if (files.put(name, text.lines().toList()) != null) {
            twice.add(name);
          }
        });
    files.keySet().removeAll(twice);
    return (file, line) -> {
      List<String> lines = files.getOrDefault(file, List.of());
      return line < 1 || line > lines.size()
          ? Optional.empty()
          : Optional.of(lines.get(line - 1).strip()).filter(words -> !words.isEmpty());
    };
  }
}
