package duet.bench;

import duet.check.PreparedExercise;
import duet.exercise.CheckSpec;
import duet.exercise.Exercise;
import duet.exercise.Kind;
import duet.exercise.SourceFile;
import duet.kit.Flavour;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A submission as a Maven project with the exercise's own checks: the same code that Duet runs, as
 * plain JUnit tests, in the one JVM that there is.
 */
final class PeerProject {
  private final PreparedExercise prepared;
  private final Exercise exercise;

  /**
   * Of an exercise.
   *
   * @throws IllegalArgumentException if a check of it can be run by Duet alone
   */
  PeerProject(PreparedExercise prepared) {
    this.prepared = prepared;
    this.exercise = prepared.exercise();
    for (CheckSpec check : prepared.plan().checks()) {
      boolean plain = check.kind() == Kind.STRUCTURE || check.kind() == Kind.FORCED;
      if (!plain || check.flavour() != Flavour.PLAIN || exercise.children().isPresent()) {
        throw new IllegalArgumentException(
            "Maven and the JUnit console cannot run the check %s of %s; name an exercise with plain tests and rules only, such as sing-dance or overlap-evidence."
                .formatted(check.id(), exercise.id()));
      }
    }
  }

  /** Writes it. */
  Path write(Path folder, List<SourceFile> submission) throws IOException {
    Path main = folder.resolve("src/main/java");
    Path test = folder.resolve("src/test/java");
    writeAll(main, exercise.given());
    writeAll(main, submission);
    writeAll(test, exercise.checks());
    SortedSet<String> classes = new TreeSet<>();
    List<CheckSpec> rules = new ArrayList<>();
    for (CheckSpec check : prepared.plan().checks()) {
      if (check.kind() == Kind.STRUCTURE) {
        rules.add(check);
      } else {
        classes.add(check.className());
      }
    }
    for (String name : classes) {
      write(test, asTest(name));
    }
    if (!rules.isEmpty()) {
      write(test, rulesTest(rules));
    }
    return folder;
  }

  private static void writeAll(Path root, List<SourceFile> files) throws IOException {
    for (SourceFile file : files) {
      write(root, file);
    }
  }

  private static void write(Path root, SourceFile file) throws IOException {
    Path target = root.resolve(file.path());
    Files.createDirectories(target.getParent());
    Files.writeString(target, file.text());
  }

  private String packageOfChecks() {
    return exercise.packageName() + ".checks";
  }

  private SourceFile source(String name, String text) {
    return new SourceFile(packageOfChecks().replace('.', '/') + "/" + name + ".java", text);
  }

  /** The checks as they are; only what the runner tells the kit beforehand has to be added. */
  private SourceFile asTest(String className) {
    String checks = className.substring(className.lastIndexOf('.') + 1);
    String given =
        exercise.given().stream()
            .map(file -> file.path().replace(".java", "").replace('/', '.'))
            .map(name -> "\"" + name + "\"")
            .collect(Collectors.joining(", "));
    return source(
        checks + "Test",
        """
        package %s;

        import duet.kit.Patience;
        import duet.kit.RunContext;
        import java.util.Set;
        import org.junit.jupiter.api.BeforeEach;

        class %sTest extends %s {
          @BeforeEach
          void enter() {
            RunContext.enter(
                new RunContext("%s", Set.of(%s), new byte[32], Patience.standard(), false));
          }
        }
        """
            .formatted(packageOfChecks(), checks, checks, exercise.packageName(), given));
  }

  private SourceFile rulesTest(List<CheckSpec> rules) {
    StringBuilder tests = new StringBuilder();
    for (CheckSpec rule : rules) {
      tests.append(
          """

            @Test
            void %s() throws Exception {
              check("%s", "%s");
            }
          """
              .formatted(rule.id().replace('-', '_'), rule.className(), rule.member()));
    }
    return source(
        "RulesTest",
        """
        package %s;

        import com.tngtech.archunit.core.importer.ClassFileImporter;
        import com.tngtech.archunit.lang.ArchRule;
        import java.lang.reflect.Field;
        import java.nio.file.Path;
        import org.junit.jupiter.api.Test;

        class RulesTest {
          private static void check(String type, String name) throws Exception {
            Field field = Class.forName(type).getDeclaredField(name);
            field.setAccessible(true);
            Path classes =
                Path.of(
                    %s.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            ((ArchRule) field.get(null))
                .check(
                    new ClassFileImporter()
                        .withImportOption(location -> !location.contains("/checks/"))
                        .importPath(classes));
          }
        %s}
        """
            .formatted(
                packageOfChecks(),
                exercise.edit().get(0).replace(".java", "").replace('/', '.'),
                tests));
  }
}
