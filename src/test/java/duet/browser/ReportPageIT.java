package duet.browser;

import static org.assertj.core.api.Assertions.assertThat;

import duet.Graded;
import duet.Grader;
import duet.Reporting;
import duet.check.CheckSettings;
import duet.exercise.Exercise;
import duet.exercise.ExerciseFolder;
import duet.exercise.SourceFile;
import duet.report.ExampleReports;
import duet.report.GradeReport;
import duet.report.html.Hostile;
import duet.report.html.HtmlReport;
import duet.submission.Intake;
import duet.submission.SubmissionFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.print.PrintOptions;

/** The page of a report, as a browser shows it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportPageIT {
  private static final HtmlReport.Code CODE =
      new HtmlReport.Code(
          Map.of(
              "ordered-transfer",
              List.of(new SourceFile("orderedtransfer/Bank.java", "// line\n".repeat(40)))),
          false,
          "");

  @TempDir Path folder;
  private Browser browser;

  @BeforeAll
  void start() throws IOException {
    browser = Browser.start();
  }

  @AfterAll
  void end() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void every_example_is_accessible_in_light_and_dark_and_asks_for_nothing() throws IOException {
    for (Map.Entry<String, GradeReport> each : ExampleReports.all().entrySet()) {
      Path file = write(each.getKey(), HtmlReport.text(each.getValue(), CODE));
      browser.requests();
      browser.open(file, 1100, 1400);
      assertThat(browser.requests()).containsExactly(file.toUri().toString());
      for (String scheme : List.of("light", "dark")) {
        browser.prefers(scheme);
        assertThat(browser.violations()).as(each.getKey() + ", " + scheme).isEmpty();
        browser.picture("report-" + each.getKey() + "-" + scheme);
      }
      assertThat(browser.console()).isEmpty();
    }
    browser.prefers("light");
  }

  @Test
  void nothing_sticks_out_on_a_narrow_screen() throws IOException {
    Path file = write("narrow", HtmlReport.text(ExampleReports.hang(), CODE));
    browser.open(file, 1100, 1400);
    browser.narrow(380, 1600);
    assertThat(browser.script("return document.documentElement.scrollWidth")).isEqualTo(380L);
    browser.picture("report-narrow");
    browser.wide();
  }

  @Test
  void the_keyboard_leads_to_the_line_of_a_step() throws IOException {
    browser.open(write("keys", HtmlReport.text(ExampleReports.hang(), CODE)), 1100, 900);
    browser.driver().switchTo().activeElement().sendKeys(Keys.TAB);
    assertThat(focused()).isEqualTo("Skip to the report");
    browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
    Set<String> reached = new TreeSet<>();
    for (int i = 0; i < 20; i++) {
      browser.driver().switchTo().activeElement().sendKeys(Keys.TAB);
      reached.add(focused());
      if (focused().equals("Bank.java:17")) {
        break;
      }
    }
    assertThat(reached).contains("Bank.java:17");
    browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
    assertThat(browser.driver().findElement(By.cssSelector("tr:target.marked .nr")).getText())
        .isEqualTo("17");
  }

  @Test
  void what_means_harm_does_none() throws IOException {
    Path file = write("hostile", HtmlReport.text(Hostile.report(), Hostile.code()));
    browser.requests();
    browser.open(file, 1100, 1400);
    assertThat(browser.driver().getTitle()).endsWith("Duet");
    assertThat(browser.driver().findElements(By.cssSelector("img, script"))).isEmpty();
    assertThat(browser.requests()).containsExactly(file.toUri().toString());
    assertThat(browser.console()).isEmpty();
    assertThat(browser.violations()).isEmpty();
    browser.picture("report-hostile");
  }

  @Test
  void it_can_be_printed() throws IOException {
    browser.open(write("print", HtmlReport.text(ExampleReports.hang(), CODE)), 1100, 900);
    byte[] pdf =
        Base64.getDecoder().decode(browser.driver().print(new PrintOptions()).getContent());
    assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("%PDF-");
    Files.write(Path.of("target", "pages", "report.pdf"), pdf);
  }

  /** With {@code -Dgolden.renew} the picture that the README shows is made anew. */
  @Test
  void a_real_report_is_what_the_readme_shows() throws Exception {
    Exercise exercise = ExerciseFolder.read(Path.of("exercises/lost-update"));
    Path work = Path.of("solutions/lost-update/wrong/plain");
    try (Grader grader = new Grader(new CheckSettings("1", false, 0))) {
      Graded graded = grader.grade(grader.prepare(exercise), work, "s-7f3a");
      GradeReport report = Reporting.report("s-7f3a", List.of(graded), "1");
      var taken = (Intake.Taken) SubmissionFolder.take(work, exercise, "s-7f3a");
      HtmlReport.Code code =
          new HtmlReport.Code(Map.of("lost-update", taken.submission().files()), false, "");
      browser.open(write("real", HtmlReport.text(report, code)), 860, 2800);
    }
    assertThat(browser.driver().findElements(By.cssSelector(".told svg .dot"))).isNotEmpty();
    assertThat(browser.driver().findElements(By.cssSelector(".lines .marked"))).isNotEmpty();
    browser.picture("real");
    byte[] picture =
        browser
            .driver()
            .findElement(By.cssSelector(".told"))
            .getScreenshotAs(org.openqa.selenium.OutputType.BYTES);
    if (System.getProperty("golden.renew") != null) {
      Files.write(Files.createDirectories(Path.of("docs")).resolve("report.png"), picture);
    }
    assertThat(picture.length).isLessThan(150_000);
  }

  private String focused() {
    return browser.driver().switchTo().activeElement().getText();
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name + ".html"), text);
  }
}
