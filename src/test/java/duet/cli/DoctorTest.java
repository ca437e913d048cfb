package duet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the doctor finds on machines made of files. */
@DisabledOnOs(OS.WINDOWS)
class DoctorTest {
  @TempDir Path root;
  private final Map<String, String> environment = new HashMap<>();
  private Optional<String> whyNotContained = Optional.empty();

  @Test
  void this_machine_can_grade_and_its_java_is_marked() {
    Cli cli = new Cli(root);
    Cli.Called called = cli.call("doctor");
    assertThat(called.code()).isZero();
    assertThat(called.out()).contains("runs Duet").contains("Grading is possible here");
  }

  @Test
  void a_cache_below_a_file_cannot_be_written() throws IOException {
    Path file = Files.writeString(root.resolve("file"), "");
    assertThat(DoctorCommand.isWritable(file.resolve("below"))).isFalse();
    assertThat(DoctorCommand.isWritable(root.resolve("not/yet"))).isTrue();
  }

  @Test
  void jdks_are_found_once_each_by_folder_variable_and_path() throws IOException {
    Path old = jdk("usr/lib/jvm/jdk-8", "1.8.0_402");
    Files.createSymbolicLink(root.resolve("usr/lib/jvm/default"), old);
    Path other = jdk("opt/mine/jdk-21", "21.0.4");
    environment.put("JAVA_HOME", other.toString());
    environment.put("PATH", other.resolve("bin").toString());
    List<JavaHomes.JavaHome> homes = JavaHomes.of(machine());
    assertThat(homes)
        .filteredOn(home -> !home.running())
        .extracting(JavaHomes.JavaHome::version)
        .containsExactly("1.8.0_402", "21.0.4");
    assertThat(homes).filteredOn(JavaHomes.JavaHome::running).hasSize(1);
  }

  @Test
  void bubblewrap_that_the_system_forbids_counts_as_missing() throws IOException {
    assertThat(layer("bwrap").missing()).contains("apt-get install bubblewrap");
    program("bwrap");
    assertThat(layer("bwrap").isThere()).isTrue();
    whyNotContained = Optional.of("bubblewrap does not work here: no permissions");
    assertThat(layer("bwrap").missing()).contains("no permissions");
    write("proc/sys/kernel/apparmor_restrict_unprivileged_userns", "1\n");
    assertThat(layer("bwrap").missing()).contains("apparmor_restrict_unprivileged_userns");
  }

  @Test
  void tools_are_found() throws IOException {
    assertThat(layer("setsid").missing()).contains("util-linux");
    program("setsid");
    assertThat(layer("setsid").isThere()).isTrue();
  }

  private Layer layer(String name) {
    return Layer.of(machine()).stream()
        .filter(layer -> layer.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private Machine machine() {
    Properties properties = new Properties();
    properties.setProperty("os.name", "Linux");
    properties.setProperty("user.name", "student");
    properties.setProperty("java.home", System.getProperty("java.home"));
    environment.putIfAbsent("PATH", "");
    return new Machine(
        root, environment, properties::getProperty, this::tool, () -> whyNotContained);
  }

  private Optional<Path> tool(String name) {
    return Optional.of(root.resolve("bin").resolve(name)).filter(Files::isExecutable);
  }

  private Path jdk(String path, String version) throws IOException {
    write(path + "/release", "JAVA_VERSION=\"" + version + "\"\n");
    write(path + "/bin/java", "");
    assertThat(root.resolve(path + "/bin/java").toFile().setExecutable(true)).isTrue();
    return root.resolve(path);
  }

  private void program(String name) throws IOException {
    write("bin/" + name, "");
    assertThat(root.resolve("bin/" + name).toFile().setExecutable(true)).isTrue();
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
