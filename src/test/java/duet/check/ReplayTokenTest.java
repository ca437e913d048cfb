package duet.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duet.kit.Flavour;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a token says, and what becomes of one that was damaged. */
class ReplayTokenTest {
  private static final ReplayToken TOKEN =
      ReplayToken.of(
          "lost-update",
          "sweep",
          Flavour.SWEPT,
          "increment@5h2.3",
          "1",
          "0123456789abcdef".repeat(4),
          new ReplayToken.Made(17, "c0ffee", "00beef"));

  @Test
  void it_is_one_word_and_is_read_as_it_was_written() {
    assertThat(TOKEN.toString()).doesNotContainAnyWhitespaces();
    assertThat(ReplayToken.parse(TOKEN.toString())).isEqualTo(TOKEN);
    assertThat(ReplayToken.parse(" " + TOKEN + "\n")).isEqualTo(TOKEN);
  }

  @Test
  void one_that_does_not_say_what_it_was_made_with_is_read_too() {
    ReplayToken old = ReplayToken.parse("lost-update/sweep:swept:increment@2:MQ:6afeb2a3b668");
    assertThat(old.made()).isEmpty();
    assertThat(old.seed()).isEqualTo("1");
    assertThat(old.toString()).isEqualTo("lost-update/sweep:swept:increment@2:MQ:6afeb2a3b668");
  }

  @Test
  void a_letter_that_was_changed_or_lost_is_noticed_wherever_it_was() {
    String token = TOKEN.toString();
    for (int i = 0; i < token.length(); i++) {
      String lost = token.substring(0, i) + token.substring(i + 1);
      refused(lost);
      for (char other : new char[] {'0', 'a', 'Z', ':'}) {
        if (token.charAt(i) != other) {
          refused(token.substring(0, i) + other + token.substring(i + 1));
        }
      }
    }
  }

  private static void refused(String token) {
    assertThatThrownBy(() -> ReplayToken.parse(token))
        .as(token)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Copy the whole word");
  }

  @Test
  void what_was_never_a_token_is_quoted_within_bounds() {
    assertThatThrownBy(() -> ReplayToken.parse("x".repeat(5_000)))
        .hasMessageContaining("is no replay token")
        .message()
        .hasSizeLessThan(300);
  }

  @Test
  void it_tells_whose_and_of_which_checks_it_is() {
    assertThat(TOKEN.isFor("0123456789ab" + "0".repeat(52))).isTrue();
    assertThat(TOKEN.isFor("1".repeat(64))).isFalse();
    assertThat(TOKEN.made()).map(made -> made.isWith("c0ffee" + "0".repeat(58))).contains(true);
    assertThat(TOKEN.made()).map(ReplayToken.Made::jdk).isEqualTo(Optional.of(17));
  }
}
