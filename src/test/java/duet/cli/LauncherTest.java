package duet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import duet.files.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, with Javas and builds made of small scripts. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  @TempDir Path folder;
  private Path root;
  private Path java;

  @BeforeEach
  void installed() throws IOException {
    root = Files.createDirectories(folder.resolve("with blank/dü"));
    Files.copy(Path.of("duet"), root.resolve("duet"));
    script("with blank/dü/mvnw", "mkdir -p target; echo built > target/duet.jar");
    java = folder.resolve("a jdk");
    script("a jdk/bin/java", "for word; do printf '[%s]' \"$word\"; done; exit 7");
    script("a jdk/bin/javac", "");
    write("a jdk/release", "JAVA_VERSION=\"17.0.9\"\n");
    write("with blank/dü/src/main/A.java", "");
    write("with blank/dü/pom.xml", "");
  }

  @Test
  void it_builds_once_and_hands_over_words_and_exit_code() throws Exception {
    Cli.Called first = launch(root.resolve("duet"), "grade", "two words", "");
    assertThat(first.err()).isEqualTo("Building Duet once...\n");
    assertThat(first.code()).isEqualTo(7);
    assertThat(first.out())
        .endsWith("[-jar][" + root.toRealPath() + "/target/duet.jar][grade][two words][]")
        .contains("[-Dduet.home=" + root.toRealPath() + "]")
        .contains("[-Dduet.terminal=false]");
    assertThat(launch(root.resolve("duet"), "list").err()).isEmpty();
  }

  @Test
  void a_changed_source_is_built_again() throws Exception {
    launch(root.resolve("duet"));
    Path source = root.resolve("src/main/A.java");
    Files.setLastModifiedTime(source, FileTime.fromMillis(System.currentTimeMillis() + 60_000));
    assertThat(launch(root.resolve("duet")).err()).isEqualTo("Building Duet once...\n");
  }

  @Test
  void it_works_through_links() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("one"), Path.of("with blank/dü/duet"));
    Path linkToLink = Files.createSymbolicLink(folder.resolve("two"), link);
    assertThat(launch(linkToLink).out()).contains("[" + root.toRealPath() + "/target/duet.jar]");
  }

  @Test
  void a_java_that_is_too_old_or_has_no_compiler_or_is_not_there_is_told_in_words()
      throws Exception {
    write("a jdk/release", "JAVA_VERSION=\"11.0.2\"\n");
    assertThat(launch(root.resolve("duet")).err()).contains("17 or newer").contains("11.0.2");
    write("a jdk/release", "JAVA_VERSION=\"21\"\n");
    Files.delete(java.resolve("bin/javac"));
    assertThat(launch(root.resolve("duet")).err()).contains("without a compiler");
    java = folder.resolve("nowhere");
    Cli.Called called = launch(root.resolve("duet"));
    assertThat(called.err()).contains("there is no bin/java in it");
    assertThat(called.code()).isEqualTo(2);
  }

  @Test
  void a_build_that_fails_is_told() throws Exception {
    script("with blank/dü/mvnw", "echo no network >&2; exit 1");
    Cli.Called called = launch(root.resolve("duet"));
    assertThat(called.code()).isEqualTo(2);
    assertThat(called.err()).contains("no network").contains("could not be built");
  }

  @Test
  void what_was_unzipped_has_its_jar_beside_it_and_is_never_built() throws Exception {
    Folders.delete(root.resolve("src"));
    write("with blank/dü/duet.jar", "");
    Cli.Called called = launch(root.resolve("duet"), "list");
    assertThat(called.err()).isEmpty();
    assertThat(called.out()).contains("[-jar][" + root.toRealPath() + "/duet.jar][list]");
    Files.delete(root.resolve("duet.jar"));
    assertThat(launch(root.resolve("duet")).err()).contains("duet.jar\" is missing");
  }

  private Cli.Called launch(Path launcher, String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("sh", launcher.toString()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("JAVA_HOME", java.toString());
    builder.environment().remove("DUET_JAVA_OPTS");
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    Process process = builder.start();
    process.getOutputStream().close();
    return new Cli.Called(process.waitFor(), Files.readString(out), Files.readString(err));
  }

  private void script(String path, String body) throws IOException {
    write(path, "#!/bin/sh\n" + body + "\n");
    assertThat(folder.resolve(path).toFile().setExecutable(true)).isTrue();
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
