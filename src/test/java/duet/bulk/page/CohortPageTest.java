package duet.bulk.page;

import static org.assertj.core.api.Assertions.assertThat;

import duet.report.GradeReport;
import duet.report.html.Hostile;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CohortPageTest {
  private final MadeCohort cohort = new MadeCohort(30);
  private final String page = cohort.page();

  @Test
  void every_submission_has_a_row_that_leads_to_its_report() {
    for (GradeReport report : cohort.reports()) {
      String place = "href=\"reports/" + report.submissionId() + "/report.html";
      assertThat(page).contains(place + "\"", place + "#sing-dance\"");
    }
  }

  @Test
  void every_filter_shows_as_many_rows_as_it_says() {
    List<MatchResult> links =
        Pattern.compile("<a href=\"#only=([^\"]+)\">(\\d+)").matcher(page).results().toList();
    assertThat(links).hasSizeGreaterThan(30);
    for (MatchResult link : links) {
      String key = "data-k=\"([^\"]* )?" + Pattern.quote(link.group(1)) + "( [^\"]*)?\"";
      assertThat(Pattern.compile(key).matcher(page).results().count())
          .as(link.group(1))
          .isEqualTo(Long.parseLong(link.group(2)));
    }
  }

  @Test
  void what_has_no_report_is_named() {
    assertThat(page).contains("No report yet: 1", "s-000000000000");
  }

  @Test
  void nothing_that_a_submission_says_becomes_markup() {
    CohortPage hostile = new CohortPage();
    hostile.add(Hostile.report());
    String text = hostile.text(new MadeCohort(0).cohortWith(Hostile.TEXT), List.of(), true);
    assertThat(text).doesNotContain("<img", "\u202e").contains("&lt;img");
    assertThat(text.split("</script>")).hasSize(2);
  }
}
