package duet.report;

import static org.assertj.core.api.Assertions.assertThat;

import duet.exercise.SourceFile;
import duet.report.html.HtmlReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Compares what people and programs get to see with files that were read before they were accepted.
 * {@code -Dgolden.renew} writes them anew; the difference is what a review looks at.
 */
class GoldenReportsTest {
  private static final Path GOLDEN = Path.of("src", "test", "resources", "reports");

  private static final HtmlReport.Code CODE =
      new HtmlReport.Code(
          Map.of(
              "sing-dance",
              List.of(
                  new SourceFile(
                      "singdance/SingDance.java",
                      "package singdance;\n\n/** Sings first. */\nclass SingDance {\n"
                          + "  String a = \"<b>\";\n".repeat(16)
                          + "}\n"))),
          false,
          "");

  @TestFactory
  Stream<DynamicTest> terminal_text() {
    return ExampleReports.all().entrySet().stream()
        .map(
            example ->
                golden(
                    example.getKey() + ".txt",
                    TerminalReport.text(example.getValue(), TextStyle.plain())));
  }

  @TestFactory
  Stream<DynamicTest> narrow_ascii_in_colour() {
    TextStyle style = new TextStyle(48, true, false);
    String text = TerminalReport.text(ExampleReports.firstFailed(), style);
    return Stream.of(golden("first-failed-narrow-ascii.txt", text.replace("\u001b", "<ESC>")));
  }

  @TestFactory
  Stream<DynamicTest> json() {
    return Stream.of("first-failed", "undecided", "changed-by-hand")
        .map(name -> golden(name + ".json", JsonReport.text(ExampleReports.all().get(name))));
  }

  /** Without the style, which has its own history and would drown the rest. */
  @TestFactory
  Stream<DynamicTest> html() {
    return Stream.of("first-failed", "hang", "does-not-compile")
        .map(
            name ->
                golden(
                    name + ".html",
                    HtmlReport.text(ExampleReports.all().get(name), CODE)
                        .replaceAll("(?s)<style>.*?</style>", "<style></style>")
                        .replaceAll("sha256-[^&]*", "sha256-")));
  }

  private static DynamicTest golden(String name, String text) {
    return DynamicTest.dynamicTest(name, () -> compare(GOLDEN.resolve(name), text));
  }

  private static void compare(Path file, String text) throws IOException {
    if (System.getProperty("golden.renew") != null) {
      Files.createDirectories(GOLDEN);
      Files.writeString(file, text);
    }
    assertThat(text).isEqualTo(Files.readString(file));
  }
}
