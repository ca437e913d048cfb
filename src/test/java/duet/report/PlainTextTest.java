package duet.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A submission cannot steer the terminal that shows its words. */
class PlainTextTest {
  @Test
  void control_and_format_characters_are_dropped() {
    assertThat(PlainText.line("a\u001b[2J\u001b[1;31mb\u0007\u009b\u202ec\u2066\u200b\ufeff"))
        .isEqualTo("abc");
    assertThat(PlainText.line("\u001b]0;title\u0007")).isEqualTo("]0;title");
  }

  @Test
  void a_line_stays_one_line() {
    assertThat(PlainText.line(" one\r\n\ttwo\u2028three ")).isEqualTo("one twothree");
  }

  @Test
  void a_log_of_ci_finds_no_command_in_it() {
    assertThat(PlainText.line("##[error]x ##vso[task] ## [kept]"))
        .isEqualTo("# #[error]x # #vso[task] ## [kept]");
    Page page = new Page(TextStyle.plain());
    page.line(2, "::set-output name=points::10").paragraph(2, "::error::x Cell::get");
    page.paragraph(0, "x".repeat(TextStyle.plain().width()) + "::error::");
    assertThat(page.toString().lines().map(String::strip))
        .noneMatch(line -> line.startsWith("::"))
        .contains(": :set-output name=points::10", ": :error::x Cell::get");
  }

  @Test
  void letters_of_all_scripts_stay() {
    assertThat(PlainText.line("Grüße, 歌, \ud83c\udfb5")).isEqualTo("Grüße, 歌, \ud83c\udfb5");
  }

  @Test
  void long_words_are_cut_at_the_width_and_pairs_are_not_torn() {
    assertThat(Page.wrap("ab cdefgh", 4)).containsExactly("ab", "cdef", "gh");
    assertThat(Page.wrap("abc\ud83c\udfb5d", 4)).containsExactly("abc", "\ud83c\udfb5d");
    assertThat(Page.wrap("", 4)).containsExactly("");
  }
}
