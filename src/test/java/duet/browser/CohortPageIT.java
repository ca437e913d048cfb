package duet.browser;

import static org.assertj.core.api.Assertions.assertThat;

import duet.bulk.page.MadeCohort;
import duet.report.GradeReport;
import duet.report.html.HtmlReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page of a cohort of a thousand, as a browser shows it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CohortPageIT {
  private static final String ROWS = "#map tbody tr:not([hidden])";

  /** Tells of every task of the page that takes the browser longer than 50 ms. */
  private static final String WATCH =
      "window.long=[];new PerformanceObserver(l=>l.getEntries().forEach(e=>long.push(e.duration)))"
          + ".observe({type:'longtask',buffered:true});";

  private static final String FIND =
      "document.getElementById('find').value='%s';"
          + "document.getElementById('find').dispatchEvent(new Event('input'))";

  private static final String ORDER =
      "document.getElementById('order').value='%s';"
          + "document.getElementById('order').dispatchEvent(new Event('change'))";

  private Path folder;
  private Browser browser;
  private Path page;
  private MadeCohort cohort;

  @BeforeAll
  void start(@TempDir Path own) throws IOException {
    folder = own;
    browser = Browser.start();
    cohort = new MadeCohort(1000);
    page = Files.writeString(folder.resolve("cohort.html"), cohort.page());
    for (GradeReport report : cohort.reports()) {
      Path to = Files.createDirectories(folder.resolve("reports").resolve(report.submissionId()));
      HtmlReport.Code none = new HtmlReport.Code(Map.of(), true, "");
      Files.writeString(to.resolve("report.html"), HtmlReport.text(report, none));
    }
  }

  @AfterAll
  void end() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void a_filter_leads_to_those_that_it_counts_and_from_there_to_a_report() {
    browser.open(page, 1280, 1000);
    WebElement link = browser.driver().findElement(By.cssSelector("#promises a"));
    String count = link.getText().replaceAll(" of.*", "");
    link.click();
    assertThat(browser.driver().findElements(By.cssSelector(ROWS)))
        .hasSize(Integer.parseInt(count));
    assertThat(browser.driver().findElement(By.id("status")).getText())
        .startsWith(count + " of 1000 \u00b7 What the exercise");
    WebElement cell = browser.driver().findElement(By.cssSelector(ROWS + " td.k-part a"));
    String wanted = cell.getDomAttribute("href");
    cell.click();
    assertThat(browser.driver().getCurrentUrl()).endsWith(wanted);
    assertThat(browser.driver().findElement(By.tagName("h1")).getText()).isEqualTo("5 exercises");
    assertThat(browser.driver().findElement(By.cssSelector("section:target")).isDisplayed())
        .isTrue();
    browser.driver().navigate().back();
    assertThat(browser.driver().findElements(By.cssSelector(ROWS)))
        .hasSize(Integer.parseInt(count));
    browser.driver().findElement(By.id("clear")).click();
    assertThat(browser.driver().findElements(By.cssSelector(ROWS))).hasSize(1000);
  }

  @Test
  void a_bar_can_be_chosen_by_keyboard() {
    browser.open(page, 1280, 1000);
    browser.script("document.querySelector('.histogram a').focus()");
    browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
    assertThat(browser.driver().findElement(By.id("status")).getText()).contains("points:");
    browser.driver().findElement(By.id("find")).sendKeys(cohort.reports().get(0).submissionId());
    assertThat(browser.driver().findElements(By.cssSelector(ROWS)).size()).isLessThan(2);
  }

  @Test
  void it_is_accessible_in_light_and_dark_and_asks_for_nothing() throws IOException {
    // Of many rows axe would say the same many times, and take minutes.
    Path few = Files.writeString(folder.resolve("few.html"), new MadeCohort(40).page());
    browser.requests();
    browser.open(few, 1280, 1000);
    assertThat(browser.requests()).containsExactly(few.toUri().toString());
    for (String scheme : List.of("light", "dark")) {
      browser.prefers(scheme);
      assertThat(browser.violations()).as(scheme).isEmpty();
    }
    browser.prefers("light");
    assertThat(browser.console()).isEmpty();
  }

  @Test
  void nothing_sticks_out_on_a_narrow_screen() throws IOException {
    browser.open(page, 1280, 1000);
    browser.narrow(380, 1600);
    assertThat(browser.script("return document.documentElement.scrollWidth")).isEqualTo(380L);
    browser.picture("cohort-narrow");
    browser.wide();
  }

  /**
   * Kept in target/pages, and not asserted: how long something takes is this machine's affair.
   * Processor time of the page's own thread is told beside the time on the clock, since it is the
   * same on a busy machine.
   */
  @Test
  void what_the_browser_takes_for_a_thousand_is_measured() throws IOException {
    browser.countProcessorTime();
    StringBuilder told = new StringBuilder();
    double before = browser.processorMillis();
    browser.open(page, 1280, 1000);
    browser.script(WATCH);
    browser.settle("");
    told.append("load: %.0f ms of processor time%n".formatted(browser.processorMillis() - before));
    browser.picture("cohort-light");
    browser.prefers("dark");
    browser.picture("cohort-dark");
    browser.prefers("light");
    measure(told, "filter", FIND.formatted("s-1"));
    measure(told, "unfilter", FIND.formatted(""));
    measure(told, "sort", ORDER.formatted("up"));
    for (int y = 3000; y <= 30000; y += 9000) {
      measure(told, "scroll to " + y, "scrollTo(0," + y + ")");
    }
    told.append("tasks over 50 ms on the clock: ")
        .append(browser.script("return JSON.stringify(window.long.map(Math.round))"));
    Browser.note("cohort-measures.txt", told.toString());
    browser.settle(
        ORDER.formatted("down")
            + ";document.querySelectorAll('#map tr')[400]"
            + ".scrollIntoView()");
    browser.picture("cohort-map");
  }

  private void measure(StringBuilder told, String name, String words) {
    double before = browser.processorMillis();
    browser.settle(words);
    told.append(
        "%s: %.0f ms of processor time%n".formatted(name, browser.processorMillis() - before));
  }
}
