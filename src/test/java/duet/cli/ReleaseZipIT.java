package duet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import duet.sandbox.Tools;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * What students unzip, without a network and at home nowhere. It needs the zip, so it runs with the
 * profile that makes it:
 *
 * <pre>
 * ./mvnw -Prelease verify -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false \
 *     -Dit.test=ReleaseZipIT
 * </pre>
 */
@EnabledIfSystemProperty(named = "duet.zip", matches = ".+")
class ReleaseZipIT {
  private static final long MOST_BYTES = 25 * 1024 * 1024;

  @TempDir Path folder;
  private Path zip;
  private Path home;
  private Path root;

  @BeforeEach
  void unzip() throws IOException {
    assumeTrue(Tools.find("unshare").isPresent(), "without unshare there is always a network");
    zip = Path.of(System.getProperty("duet.zip"));
    home = Files.createDirectory(folder.resolve("home"));
    try (ZipFile all = ZipFile.builder().setPath(zip).get()) {
      for (ZipArchiveEntry entry : Collections.list(all.getEntries())) {
        unzip(all, entry);
      }
    }
    try (Stream<Path> tops = Files.list(folder.resolve("un zipped"))) {
      root = tops.toList().get(0);
    }
  }

  private void unzip(ZipFile all, ZipArchiveEntry entry) throws IOException {
    Path file = folder.resolve("un zipped").resolve(entry.getName());
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.getParent());
    try (InputStream in = all.getInputStream(entry)) {
      Files.copy(in, file);
    }
    boolean command = (entry.getUnixMode() & 0100) != 0;
    assertThat(file.toFile().setExecutable(command)).isTrue();
  }

  @Test
  void it_is_small_and_holds_what_students_need_and_no_answers() throws IOException {
    assertThat(Files.size(zip)).isLessThan(MOST_BYTES);
    try (Stream<Path> all = Files.list(root)) {
      assertThat(all.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "LICENSE",
              "README.md",
              "SECURITY.md",
              "duet",
              "duet.cmd",
              "duet.jar",
              "exercises",
              "grader",
              "lib");
    }
    assertThat(root.resolve("grader/places/cluster/submit")).isExecutable();
  }

  @Test
  void from_unzipping_to_the_first_green_nothing_but_a_jdk_is_needed() throws Exception {
    Path course = folder.resolve("my course");
    assertThat(duet(folder, root.resolve("duet"), "start", "my course").code()).isZero();
    Path own = course.resolve("sing-dance/singdance/SingDance.java");
    Cli.Called stub = duet(course, course.resolve("duet"), "grade", "sing-dance");
    assertThat(stub.code()).as(stub.out() + stub.err()).isEqualTo(1);
    Path answer = Path.of("solutions/sing-dance/right/latch/singdance/SingDance.java");
    Files.writeString(own, Files.readString(answer));
    Cli.Called green = duet(course, course.resolve("duet"), "grade", own.toString());
    assertThat(green.code()).as(green.out() + green.err()).isZero();
    assertThat(green.out()).contains("10 of 10 points");
    Cli.Called list = duet(course, course.resolve("duet"), "list", "--json");
    JsonNode exercises = new ObjectMapper().readTree(list.out()).get("exercises");
    assertThat(exercises)
        .anySatisfy(
            exercise -> {
              assertThat(exercise.get("id").asText()).isEqualTo("sing-dance");
              assertThat(exercise.get("state").asText()).isEqualTo("done");
            });
    assertThat(home.resolve(".m2")).doesNotExist();
  }

  @Test
  void in_a_root_with_a_jdk_and_a_shell_and_nothing_else_it_starts_and_grades() throws Exception {
    assumeTrue(Tools.find("bwrap").isPresent(), "bubblewrap makes the root");
    List<String> alone = new ArrayList<>(List.of("bwrap", "--unshare-net", "--tmpfs", "/"));
    for (String system :
        List.of("/lib", "/lib64", "/usr/lib", javaHome(), "/etc/java-17-openjdk")) {
      alone.addAll(List.of("--ro-bind-try", system, system));
    }
    for (String program : List.of("/bin/sh", "/usr/bin/dirname", "/usr/bin/readlink")) {
      alone.addAll(List.of("--ro-bind", program, program));
    }
    alone.addAll(List.of("--ro-bind", "/usr/bin/uname", "/usr/bin/uname"));
    alone.addAll(List.of("--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp"));
    alone.addAll(
        List.of("--ro-bind", root.toString(), "/duet", "--bind", home.toString(), "/home"));
    alone.addAll(List.of("--chdir", "/home", "/bin/sh", "-c"));
    alone.add("HOME=/home && /duet/duet start course && cd course && ./duet grade sing-dance");
    Cli.Called called = run(folder, alone);
    assertThat(called.code()).as(called.err()).isEqualTo(1);
    assertThat(called.out()).contains("0 of 10 points");
  }

  private static String javaHome() {
    return System.getProperty("java.home");
  }

  private Cli.Called duet(Path where, Path launcher, String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("unshare"));
    command.add(Tools.root() ? "-n" : "-rn");
    command.add(launcher.toString());
    command.addAll(List.of(words));
    return run(where, command);
  }

  private Cli.Called run(Path where, List<String> command) throws Exception {
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    ProcessBuilder builder = new ProcessBuilder(command).directory(where.toFile());
    builder.environment().put("HOME", home.toString());
    builder.environment().put("JAVA_HOME", javaHome());
    builder.environment().remove("DUET_HOME");
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    process.getOutputStream().close();
    return new Cli.Called(process.waitFor(), Files.readString(out), Files.readString(err));
  }
}
