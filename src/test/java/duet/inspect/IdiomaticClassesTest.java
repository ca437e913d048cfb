package duet.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import duet.compile.ClassFiles;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.apache.commons.collections4.CollectionUtils;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.threeten.extra.Days;

/**
 * The allow-list must never meet an ordinary answer. Nobody has a thousand answers of strangers,
 * but everybody has libraries that need the JDK alone: more than two thousand classes of four of
 * them are inspected as if a student had written them, and what is refused is on a list of its own.
 */
class IdiomaticClassesTest {
  private static final List<Class<?>> ONE_OF_EACH_LIBRARY =
      List.of(CollectionUtils.class, FastMath.class, StringUtils.class, Days.class);
  private static final Path RIGHTLY = Path.of("src/test/resources/rightly-refused.txt");

  /** What is refused, by class. */
  private static final Map<String, List<String>> REFUSED = new LinkedHashMap<>();

  private static final AllowList ALLOWED = AllowList.common();

  private static int inspected;

  @BeforeAll
  static void inspect_all() throws IOException, URISyntaxException {
    for (Class<?> one : ONE_OF_EACH_LIBRARY) {
      Map<String, byte[]> library = library(one);
      Hierarchy hierarchy = new Hierarchy(ClassFiles.of(library), Platform.running());
      library.forEach((name, bytes) -> inspect(name, bytes, hierarchy));
    }
  }

  private static void inspect(String name, byte[] bytes, Hierarchy hierarchy) {
    List<String> refusals = new ArrayList<>();
    ClassShape shape = ClassShape.read(bytes);
    Judge judge = new Judge(shape, ALLOWED, hierarchy, refusal -> refusals.add(refusal.message()));
    ReferenceScanner.scan(bytes, judge);
    LongMethods.judge(bytes, shape, refusal -> refusals.add(refusal.message()));
    // Some classes serve other libraries, or a part of the JDK that draws windows.
    if (refusals.stream().noneMatch(IdiomaticClassesTest::isOfOthers)) {
      inspected++;
      if (!refusals.isEmpty()) {
        REFUSED.put(name, refusals);
      }
    }
  }

  private static boolean isOfOthers(String refusal) {
    return List.of("org.joda.", "org.w3c.", "java.beans.", "java.awt.").stream()
        .anyMatch(refusal::startsWith);
  }

  private static Map<String, byte[]> library(Class<?> one) throws IOException, URISyntaxException {
    Path jar = Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
    Map<String, byte[]> classes = new HashMap<>();
    try (JarFile file = new JarFile(jar.toFile())) {
      for (JarEntry entry : Collections.list(file.entries())) {
        String name = entry.getName();
        if (name.endsWith(".class") && !name.startsWith("META-INF/") && name.contains("/")) {
          classes.put(
              name.replace(".class", "").replace('/', '.'),
              file.getInputStream(entry).readAllBytes());
        }
      }
    }
    return classes;
  }

  private static List<String> rightly() throws IOException {
    return Files.readAllLines(RIGHTLY).stream()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .map(line -> line.substring(0, line.indexOf(" : ")))
        .toList();
  }

  @Test
  void what_is_refused_is_refused_rightly() throws IOException {
    List<String> rightly = rightly();
    TreeSet<String> falsely = new TreeSet<>();
    for (List<String> refusals : REFUSED.values()) {
      refusals.stream()
          .filter(refusal -> rightly.stream().noneMatch(refusal::startsWith))
          .forEach(falsely::add);
    }
    assertThat(falsely).isEmpty();
  }

  @Test
  void every_line_of_the_list_is_needed() throws IOException {
    assertThat(rightly())
        .allMatch(
            line ->
                REFUSED.values().stream()
                    .flatMap(List::stream)
                    .anyMatch(refusal -> refusal.startsWith(line)));
  }

  @Test
  void more_than_two_thousand_classes_may_run() {
    assertThat(inspected).isGreaterThan(2_300);
    assertThat(inspected - REFUSED.size()).isGreaterThan(2_100);
  }
}
