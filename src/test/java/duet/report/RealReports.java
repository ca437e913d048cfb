package duet.report;

import duet.report.view.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reports of shipped wrong solutions as they were graded once: {@code duet grade
 * solutions/EXERCISE/wrong/NAME --json src/test/resources/explain/EXERCISE--NAME.json}.
 */
final class RealReports {
  static final Path FOLDER = Path.of("src", "test", "resources", "explain");

  private RealReports() {}

  /** By exercise and solution, such as {@code lost-update--plain}. */
  static List<String> names() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".json"))
          .map(name -> name.substring(0, name.length() - ".json".length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String json(String name) {
    try {
      return Files.readString(FOLDER.resolve(name + ".json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of the solution that it is about. */
  static Sources sources(String name) {
    Path folder = Path.of("solutions", name.replace("--", "/wrong/"));
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        texts.put(folder.relativize(file).toString(), Files.readString(file));
      }
      return Sources.of(texts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
