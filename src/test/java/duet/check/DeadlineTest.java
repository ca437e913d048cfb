package duet.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeadlineTest {
  @Test
  void nobody_is_cut_before_the_allowed_time() {
    Deadline deadline = new Deadline(Duration.ofHours(1), Duration.ZERO);
    assertThat(deadline.over(Duration.ofMinutes(10))).isFalse();
  }

  @Test
  void who_has_spun_is_cut_after_it() {
    Deadline deadline = new Deadline(Duration.ZERO, Duration.ofSeconds(1));
    assertThat(deadline.over(Duration.ofSeconds(6))).isTrue();
    assertThat(deadline.cpuUsed()).isEqualTo(Duration.ofSeconds(5));
  }
}
