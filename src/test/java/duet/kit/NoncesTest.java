package duet.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NoncesTest {
  @Test
  void one_seed_gives_the_same_values_on_every_jdk() {
    assertThat(draw(nonces(1), 5)).isEqualTo(draw(nonces(1), 5)).isNotEqualTo(draw(nonces(2), 5));
    assertThat(draw(nonces(1), 5))
        .containsExactly(1843849788, -333101723, -1209613519, 754914948, -1403330618);
  }

  @Test
  void every_value_between_the_bounds_is_drawn_about_as_often() {
    Nonces nonces = nonces(3);
    int[] counts = new int[3];
    IntStream.range(0, 30_000).forEach(i -> counts[nonces.between(-1, 1) + 1]++);
    assertThat(Arrays.stream(counts).boxed()).allMatch(count -> count > 9_500 && count < 10_500);
  }

  @Test
  void the_widest_and_the_narrowest_bounds_are_allowed() {
    assertThat(nonces(4).between(7, 7)).isEqualTo(7);
    assertThat(draw(nonces(4), 10)).doesNotHaveDuplicates();
  }

  @Test
  void bounds_the_wrong_way_round_are_refused() {
    assertThatThrownBy(() -> nonces(5).between(2, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> nonces(5).distinct(4, 1, 3))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void distinct_values_are_distinct_and_a_shuffled_list_keeps_its_elements() {
    assertThat(nonces(6).distinct(10, 1, 10)).containsExactlyInAnyOrderElementsOf(upTo(10));
    List<Integer> list = upTo(20);
    assertThat(nonces(7).shuffle(list))
        .containsExactlyInAnyOrderElementsOf(list)
        .isNotEqualTo(list);
  }

  private static List<Integer> upTo(int last) {
    return IntStream.rangeClosed(1, last).boxed().toList();
  }

  private static List<Integer> draw(Nonces nonces, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> nonces.between(Integer.MIN_VALUE, Integer.MAX_VALUE))
        .toList();
  }

  private static Nonces nonces(int seed) {
    RunContext.enter(
        new RunContext("", Set.of(), new byte[] {(byte) seed}, Patience.standard(), false));
    return Nonces.ofCheck();
  }
}
