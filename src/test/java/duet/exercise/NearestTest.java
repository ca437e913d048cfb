package duet.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
  @Test
  void edits_are_counted() {
    assertThat(Nearest.edits("", "abc")).isEqualTo(3);
    assertThat(Nearest.edits("kitten", "sitting")).isEqualTo(3);
    assertThat(Nearest.to("Lost_Updte", List.of("sing-dance", "lost-update")))
        .contains("lost-update");
    assertThat(Nearest.to("deadlock", List.of("sing-dance"))).isEmpty();
  }
}
