package duet.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import duet.exercise.SourceFile;
import duet.report.ExampleReports;
import duet.report.GradeReport;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
  private static final HtmlReport.Code NONE = new HtmlReport.Code(Map.of(), false, "");

  @Test
  void nothing_that_a_submission_says_becomes_markup() {
    String page = HtmlReport.text(Hostile.report(), Hostile.code());
    assertThat(page).doesNotContain("<img", "<svg onload", "</script>");
    assertThat(page).contains("&lt;img src=x onerror=");
    assertThat(page.split("</style>")).hasSize(2);
  }

  @Test
  void characters_that_do_something_are_shown_as_marks() {
    String page = HtmlReport.text(Hostile.report(), Hostile.code());
    assertThat(page).contains("[U+202E]", "[U+2066]", "[U+D800]", "[U+001B][31m", "[U+0007]");
    assertThat(page.chars().filter(c -> c < ' ' && c != '\n' && c != '\t')).isEmpty();
    assertThat(page).doesNotContain("\u202e", "\u2066", "\u001b");
  }

  @Test
  void a_policy_lets_the_browser_take_nothing_but_the_style() {
    String page = HtmlReport.text(ExampleReports.firstFailed(), NONE);
    assertThat(page).contains("default-src &#39;none&#39;; base-uri &#39;none&#39;");
    assertThat(page).doesNotContain("<script", "http://", "https://", " style=\"", "unsafe-inline");
  }

  @Test
  void every_example_becomes_a_page_with_every_promise() {
    for (GradeReport report : ExampleReports.all().values()) {
      String page = HtmlReport.text(report, NONE);
      assertThat(page).startsWith("<!doctype html>").endsWith("</html>\n");
      report.exercises().forEach(each -> assertThat(page).contains(each.title()));
    }
  }

  @Test
  void lines_that_had_a_part_in_it_are_marked_and_say_which() {
    String source = "class SingDance {\n".repeat(40);
    HtmlReport.Code code =
        new HtmlReport.Code(
            Map.of("sing-dance", List.of(new SourceFile("singdance/SingDance.java", source))),
            false,
            "");
    String page = HtmlReport.text(ExampleReports.firstFailed(), code);
    assertThat(page)
        .contains("<tr id=\"sing-dance-singdance-SingDance-java-31\" class=\"marked\">");
    assertThat(page).contains("caller: step 1", "href=\"#sing-dance-singdance-SingDance-java-31\"");
    assertThat(page).contains("<tr id=\"sing-dance-singdance-SingDance-java-13\"><td");
  }

  @Test
  void comments_leave_and_lines_stay() {
    String blanked = Comments.blanked("/* Jane\n Doe */ int a; // Jane\nString s = \"// no\";");
    assertThat(blanked).doesNotContain("Jane", "Doe").contains("int a;", "\"// no\"");
    assertThat(blanked.lines()).hasSize(3);
  }

  @Test
  void whatever_the_text_is_its_tokens_are_all_of_it() {
    for (String text :
        List.of("", "\"", "'\\", "/*", "\"\"\" x", "a/*b*/c//d\n'e'\"f\\\"g\"", "\\")) {
      StringBuilder all = new StringBuilder();
      JavaTokens.of(text).forEach(token -> all.append(token.text()));
      assertThat(all.toString()).isEqualTo(text);
    }
  }
}
