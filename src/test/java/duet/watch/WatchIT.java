package duet.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A student at a terminal. {@code -Dgolden.renew=1} writes the screens anew; they hold nothing that
 * differs from one machine to another.
 */
@EnabledOnOs(OS.LINUX)
class WatchIT {
  private static final Path HOME = Path.of("").toAbsolutePath();
  private static final Path GOLDEN = Path.of("src", "test", "resources", "screens", "session");
  private static final String DOWN = "\u001b[B";
  private static final String ESCAPE = "\u001b";
  private static final String ENTER = "\r";

  @TempDir private Path folder;
  private Path course;
  private Path file;

  @BeforeEach
  void begin_a_course_of_two_exercises() throws IOException {
    course = Files.createDirectories(folder.resolve("course"));
    for (String id : List.of("shared-global", "sing-dance")) {
      copy(HOME.resolve("exercises").resolve(id), folder.resolve("exercises").resolve(id));
      copy(HOME.resolve("exercises").resolve(id).resolve("stub"), course.resolve(id));
    }
    Files.createDirectory(course.resolve(".duet"));
    file = course.resolve("sing-dance/singdance/SingDance.java");
  }

  @Test
  void every_key_does_what_the_screen_says() throws Exception {
    try (Pty pty = watch()) {
      see(pty, "01-stub", "not implemented yet");
      pty.press("h");
      see(pty, "02-hint", "Hint 1 of 3");
      pty.press("h");
      see(pty, "03-another-hint", "Hint 2 of 3");
      pty.press("h");
      see(pty, "04-last-hint", "Hint 3 of 3");
      pty.press("e");
      see(pty, "05-explanation", "e back");
      pty.press("e");
      pty.await(text -> text.contains("e explain"));
      pty.press("x");
      see(pty, "06-reset", "Begin sing-dance anew?");
      pty.press("n");
      pty.await(text -> text.contains("e explain"));
      pty.press("o");
      pty.await(text -> Files.exists(course.resolve("opened")));
      pty.press("l");
      see(pty, "07-list", "> begun   sing-dance");
      pty.press("/");
      pty.press("global");
      see(pty, "08-search", "Search: global");
      pty.press(ESCAPE);
      pty.await(text -> text.contains("/ search"));
      pty.press("d");
      see(pty, "09-only-done", "No exercise is like that.");
      pty.press("p");
      pty.await(text -> text.contains("Only what is not done."));
      pty.press(ESCAPE);
      pty.await(text -> text.contains("e explain"));
      pty.press("q");
      assertThat(pty.end()).isZero();
      assertThat(pty.raw()).contains("\u001b[?1049l");
    }
  }

  @Test
  void who_mends_the_work_gets_to_the_next_exercise() throws Exception {
    try (Pty pty = watch()) {
      pty.await(text -> text.contains("not implemented yet"));
      String right = solution("right");
      Files.writeString(file, right.replaceFirst("start\\(\\);", "start()"));
      see(pty, "11-does-not-compile", "It does not compile");
      Path draft = file.resolveSibling("SingDance.java~");
      Files.writeString(draft, right);
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
      see(pty, "12-done", "1 of 2 exercises");
      pty.resize(40, 18);
      see(pty, "13-narrow", "Sing and dance at the same time\n(sing-dance)");
      pty.resize(80, 24);
      pty.await(text -> text.contains("n next"));
      pty.press("n");
      see(pty, "14-next", "(shared-global): 0 of 10 points");
      pty.press("l" + DOWN);
      pty.await(text -> text.contains("> done    sing-dance"));
      pty.press(ENTER);
      pty.await(text -> text.contains("Done: every point is earned."));
      pty.press("x");
      pty.await(text -> text.contains("y begin anew"));
      pty.press("y");
      pty.await(text -> text.contains("not implemented yet"));
      assertThat(course.resolve(".duet/kept/sing-dance-1/singdance/SingDance.java"))
          .hasContent(right);
      pty.press("q");
      assertThat(pty.end()).isZero();
    }
  }

  @Test
  void without_a_terminal_it_is_a_block_a_save_until_the_input_ends() throws Exception {
    Process process = new ProcessBuilder(command(false)).directory(folder.toFile()).start();
    process.getOutputStream().close();
    String printed = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).isZero();
    GoldenScreensTest.compare(GOLDEN.resolve("21-without-a-terminal.txt"), printed);
  }

  private Pty watch() throws IOException {
    Map<String, String> environment =
        Map.of(
            "TERM", "xterm-256color",
            "EDITOR", "touch opened",
            "VISUAL", "",
            "TERM_PROGRAM", "",
            "NO_COLOR", "1",
            "LC_ALL", "C.UTF-8");
    Path notes = Files.createDirectory(folder.resolve("notes"));
    return Pty.start(command(true), folder, notes, environment, 80, 24);
  }

  private static List<String> command(boolean terminal) {
    return List.copyOf(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Dfile.encoding=UTF-8",
            "-Dduet.home=" + HOME,
            "-Dduet.terminal=" + terminal,
            "-cp",
            System.getProperty("java.class.path"),
            "duet.cli.Main",
            "watch",
            "course/sing-dance",
            "--exercises",
            "exercises",
            "--isolation",
            "off"));
  }

  /** Compares a screen once it shows some words. */
  private static void see(Pty pty, String name, String words) throws Exception {
    String text = pty.settled(shown -> shown.contains(words));
    GoldenScreensTest.compare(
        GOLDEN.resolve(name + ".txt"), text.replaceAll("--seed \\d+", "--seed N"));
  }

  private static String solution(String kind) throws IOException {
    return Files.readString(
        HOME.resolve("solutions/sing-dance/" + kind + "/two-threads/singdance/SingDance.java"));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var all = Files.walk(from)) {
      for (Path each : all.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(each).toString());
        Files.createDirectories(target.getParent());
        Files.copy(each, target);
      }
    }
  }
}
