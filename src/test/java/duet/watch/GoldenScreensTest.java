package duet.watch;

import static org.assertj.core.api.Assertions.assertThat;

import duet.report.TextStyle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Compares screens with files that were read before they were accepted. {@code -Dgolden.renew}
 * writes them anew; the difference is what a review looks at.
 */
class GoldenScreensTest {
  private static final Path GOLDEN = Path.of("src", "test", "resources", "screens");

  private static Map<String, Desk> desks() {
    Map<String, Desk> desks = new LinkedHashMap<>();
    desks.put("waiting", Desks.begun());
    desks.put("compiling", Desks.begun().saved());
    desks.put("checking", Desks.checking());
    desks.put("failed", Desks.failed());
    desks.put("failed-with-hint", Desks.failed().hinted().hinted());
    desks.put("failed-scrolled", Desks.failed().hinted().scrolled(12));
    desks.put("hangs", Desks.hangs());
    desks.put("does-not-compile", Desks.broken());
    desks.put("undecided", Desks.undecided());
    desks.put("almost-done", Desks.almost());
    desks.put("done", Desks.done());
    desks.put("explanation", Desks.failed().looking(Sight.EXPLANATION));
    desks.put("list", Desks.list());
    desks.put("list-searched", Desks.searched());
    desks.put("reset", Desks.failed().looking(Sight.RESET));
    return desks;
  }

  @TestFactory
  Stream<DynamicTest> screens_of_the_usual_size_without_colour() {
    return desks().entrySet().stream()
        .map(each -> golden(each.getKey() + ".txt", each.getValue(), TextStyle.plain(), 24));
  }

  @TestFactory
  Stream<DynamicTest> narrow_screens_of_ascii() {
    TextStyle style = new TextStyle(40, false, false);
    return Stream.of("failed", "does-not-compile", "list")
        .map(name -> golden(name + "-narrow.txt", desks().get(name), style, 18));
  }

  @TestFactory
  Stream<DynamicTest> screens_in_colour() {
    TextStyle style = new TextStyle(80, true, true);
    return Stream.of("failed", "done", "undecided")
        .map(name -> golden(name + "-colour.txt", desks().get(name), style, 24));
  }

  @TestFactory
  Stream<DynamicTest> no_screen_is_higher_than_its_terminal() {
    return desks().entrySet().stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.getKey(),
                    () -> {
                      for (int height = 1; height <= 30; height++) {
                        assertThat(lines(each.getValue(), TextStyle.plain(), height))
                            .hasSizeLessThanOrEqualTo(height);
                      }
                    }));
  }

  @Test
  void no_colour_is_one_that_vanishes_on_a_light_or_a_dark_background() {
    TextStyle style = new TextStyle(80, true, true);
    for (Desk desk : desks().values()) {
      // Only bold, faint, red, green and magenta: neither yellow, nor white, nor black.
      assertThat(
              String.join("\n", lines(desk, style, 24))
                  .replaceAll("\u001b\\[(0|1|2|31|32|35)m", ""))
          .doesNotContain("\u001b");
    }
  }

  private static DynamicTest golden(String name, Desk desk, TextStyle style, int height) {
    String text = String.join("\n", lines(desk, style, height)) + "\n";
    return DynamicTest.dynamicTest(
        name, () -> compare(GOLDEN.resolve(name), text.replace("\u001b", "<ESC>")));
  }

  private static List<String> lines(Desk desk, TextStyle style, int height) {
    return Fitted.lines(Screens.of(desk), style, height);
  }

  static void compare(Path file, String text) throws IOException {
    if (System.getProperty("golden.renew") != null) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    }
    assertThat(text).isEqualTo(Files.readString(file));
  }
}
