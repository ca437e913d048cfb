package duet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What students get to see of real failures, compared with files that were read before they were
 * accepted. {@code -Dgolden.renew} writes them anew.
 */
class GoldenExplanationsTest {
  private static final Map<String, TextStyle> STYLES =
      Map.of(
          "80", new TextStyle(80, false, true, true),
          "60-ascii", new TextStyle(60, false, false, true),
          "plain", TextStyle.plain());

  @TestFactory
  Stream<DynamicTest> explanations() {
    return RealReports.names().stream()
        .flatMap(
            name ->
                STYLES.entrySet().stream()
                    .map(
                        style ->
                            golden(
                                name + "." + style.getKey() + ".txt",
                                explained(read(name), name, style.getValue()))));
  }

  @TestFactory
  Stream<DynamicTest> short_forms() {
    return RealReports.names().stream()
        .map(
            name -> golden(name + ".grade.txt", TerminalReport.text(read(name), STYLES.get("80"))));
  }

  @TestFactory
  Stream<DynamicTest> no_line_is_wider_than_the_terminal_but_that_of_a_word_to_copy() {
    return RealReports.names().stream()
        .flatMap(
            name ->
                Stream.of(60, 66, 80, 100, 120)
                    .map(
                        width ->
                            DynamicTest.dynamicTest(
                                name + " at " + width, () -> fits(name, width))));
  }

  private static void fits(String name, int width) {
    String text = explained(read(name), name, new TextStyle(width, false, true, true));
    assertThat(text.lines())
        .allMatch(line -> line.length() <= width || line.strip().startsWith("duet replay "));
  }

  private static String explained(GradeReport report, String name, TextStyle style) {
    ExerciseReport exercise = report.exercises().get(0);
    return ExplainReport.text(
        exercise, ExplainReport.explainable(exercise), RealReports.sources(name), "", style);
  }

  private static GradeReport read(String name) {
    try {
      return ReportReader.read(RealReports.json(name).getBytes(StandardCharsets.UTF_8));
    } catch (ReportFault e) {
      throw new IllegalStateException(name, e);
    }
  }

  private static DynamicTest golden(String name, String text) {
    return DynamicTest.dynamicTest(name, () -> compare(RealReports.FOLDER.resolve(name), text));
  }

  private static void compare(Path file, String text) {
    try {
      if (System.getProperty("golden.renew") != null) {
        Files.writeString(file, text);
      }
      assertThat(text).isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** So that a folder without reports does not pass. */
  @TestFactory
  Stream<DynamicTest> every_view_has_an_example() {
    List<String> all =
        RealReports.names().stream()
            .map(name -> explained(read(name), name, STYLES.get("80")))
            .toList();
    return Stream.of(
            "The order of steps that shows it, downwards",
            "The order of steps that shows it:",
            "A deadlock: each waits",
            "A busy loop:",
            "It would go on after",
            "and what each one's own memory held:",
            "\u2717 forbidden",
            "In your source:",
            "duet replay ")
        .map(
            words ->
                DynamicTest.dynamicTest(
                    words, () -> assertThat(all).anyMatch(text -> text.contains(words))));
  }
}
