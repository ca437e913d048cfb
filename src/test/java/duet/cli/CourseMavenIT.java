package duet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Maven in a student's folder, offline. Maven's own plugins are never part of such a folder: they
 * come from the repository of this machine, and nothing else does.
 */
@DisabledOnOs(OS.WINDOWS)
class CourseMavenIT {
  private static final String HELPER = "org.codehaus.mojo:build-helper-maven-plugin:3.6.1:help";

  @TempDir Path folder;
  private Path course;
  private Path repository;

  @BeforeEach
  void start() throws IOException {
    course = folder.resolve("my course");
    repository = Files.createDirectory(folder.resolve("repository"));
    PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    Path home = Path.of("").toAbsolutePath();
    Terminal terminal = new Terminal(out, out, false, true, Map.of());
    Session session = new Session(terminal, new InstalledServices(), home, folder);
    assertThat(Main.commandLine(session).execute("start", "my course")).isZero();
  }

  @AfterEach
  void unlink() throws IOException {
    try (Stream<Path> groups = Files.list(repository)) {
      for (Path link : groups.filter(Files::isSymbolicLink).toList()) {
        Files.delete(link);
      }
    }
  }

  @Test
  void with_an_empty_repository_the_project_is_read_and_nothing_is_warned_of() throws Exception {
    Cli.Called called = offline("validate");
    assertThat(called.out()).contains("BUILD SUCCESS").doesNotContain("WARN");
  }

  @Test
  void with_nothing_but_plugins_stubs_and_checks_compile() throws Exception {
    maven(Path.of(""), "-q", "-N", HELPER);
    linkPlugins();
    Cli.Called called = offline("test-compile");
    assertThat(called.out()).contains("BUILD SUCCESS").doesNotContain("WARN");
    assertThat(course.resolve(".duet/target/classes/singdance/SingDance.class")).exists();
    assertThat(course.resolve(".duet/target/test-classes/singdance/checks")).isDirectory();
    assertThat(repository.resolve("duet/lib/duet-kit")).isDirectory();
  }

  /** All that this machine has, but the jars of checks, whose group is one of their own. */
  private void linkPlugins() throws IOException {
    Path present = Path.of(System.getProperty("user.home"), ".m2", "repository");
    try (Stream<Path> groups = Files.list(present)) {
      for (Path group : groups.toList()) {
        if (!group.getFileName().toString().equals("duet")) {
          Files.createSymbolicLink(repository.resolve(group.getFileName()), group);
        }
      }
    }
  }

  private Cli.Called offline(String phase) throws Exception {
    return maven(course, "-o", "-Dmaven.repo.local=" + repository, phase);
  }

  private Cli.Called maven(Path where, String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of(Path.of("mvnw").toAbsolutePath().toString()));
    command.addAll(List.of("-B", "-ntp"));
    command.addAll(List.of(words));
    Path out = folder.resolve("maven.txt");
    Process process =
        new ProcessBuilder(command)
            .directory(where.toAbsolutePath().toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    process.getOutputStream().close();
    int code = process.waitFor();
    String said = Files.readString(out);
    assertThat(code).as(said).isZero();
    return new Cli.Called(code, said, "");
  }
}
