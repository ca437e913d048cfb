package duet.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class MissingWorkTest {
  @Test
  void slices_to_run_again_are_named_once_and_in_order_and_as_an_array() {
    MissingWork missing = new MissingWork(List.of(6, 10, 14, 18), 20, OptionalInt.of(8));
    assertThat(missing.numbers()).containsExactly(3, 7);
    assertThat(missing.array()).isEqualTo("3,7");
    assertThat(missing.sentences())
        .isEqualTo(
            "4 of 20 pieces of work are not done. Run again the slices 3/8, 7/8; each goes on where it was."
                + " As the indices of an array: 3,7");
  }

  @Test
  void work_that_was_not_cut_is_gone_on_with_by_the_same_command() {
    MissingWork missing = new MissingWork(List.of(0), 2, OptionalInt.empty());
    assertThat(missing.array()).isEmpty();
    assertThat(missing.sentences())
        .isEqualTo(
            "1 of 2 pieces of work are not done. Run the same command of duet bulk again; it goes on where it was.");
    assertThat(new MissingWork(List.of(), 2, OptionalInt.of(2)).isNone()).isTrue();
  }
}
