package duet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code duet} in a student's folder, with a Duet that is a small script. */
@DisabledOnOs(OS.WINDOWS)
class CourseLauncherTest {
  @TempDir Path folder;
  private Path course;
  private Path home;

  @BeforeEach
  void started() throws IOException {
    new Cli(folder).call("start", "my course");
    course = folder.resolve("my course");
    home = folder.resolve("home");
    duetIn(home, "made it");
  }

  @Test
  void it_calls_the_duet_that_made_the_folder_and_lets_it_build_nothing() throws Exception {
    assertThat(launch(Map.of()).out()).isEqualTo("made it never [grade] [two words]\n");
    assertThat(launch(Map.of()).code()).isEqualTo(7);
  }

  @Test
  void duet_home_names_another_one() throws Exception {
    Path other = folder.resolve("ötherwise here");
    duetIn(other, "other");
    assertThat(launch(Map.of("DUET_HOME", other.toString())).out()).startsWith("other never");
  }

  @Test
  void a_duet_that_is_gone_is_told_with_what_to_do() throws Exception {
    Files.delete(home.resolve("duet"));
    Cli.Called called = launch(Map.of());
    assertThat(called.code()).isEqualTo(2);
    assertThat(called.err())
        .startsWith("duet: Duet is no longer in \"" + home + "\". Set DUET_HOME")
        .contains("duet start");
    assertThat(launch(Map.of("DUET_HOME", "/nowhere")).err())
        .contains("DUET_HOME is \"/nowhere\", but there is no duet in it.");
    Files.delete(course.resolve(".duet/home"));
    assertThat(launch(Map.of()).err()).contains("does not say where Duet is");
  }

  private static void duetIn(Path folder, String name) throws IOException {
    Files.createDirectories(folder);
    Path duet = folder.resolve("duet");
    Files.writeString(
        duet,
        "#!/bin/sh\nprintf '"
            + name
            + " %s' \"$DUET_BUILD\"; for w; do printf ' [%s]' \"$w\"; done; echo; exit 7\n");
    assertThat(duet.toFile().setExecutable(true)).isTrue();
  }

  private Cli.Called launch(Map<String, String> environment) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(course.resolve("duet").toString(), "grade", "two words")
            .directory(folder.toFile());
    builder.environment().remove("DUET_HOME");
    builder.environment().putAll(environment);
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    process.getOutputStream().close();
    return new Cli.Called(process.waitFor(), Files.readString(out), Files.readString(err));
  }
}
