package duet.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeadlineTest {
  @Test
  void nobody_is_cut_before_the_allowed_time() {
    Deadline deadline = new Deadline(Duration.ofHours(1), Duration.ZERO, Duration.ZERO);
    assertThat(deadline.over(Duration.ofMinutes(10))).isFalse();
  }

  @Test
  void who_has_spun_is_cut_after_it() {
    Deadline deadline = new Deadline(Duration.ZERO, Duration.ofHours(1), Duration.ofSeconds(1));
    assertThat(deadline.over(Duration.ofSeconds(6))).isTrue();
    assertThat(deadline.cpuUsed()).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void no_check_is_extended_into_time_that_is_used_up_nor_cut_before_its_own_is() {
    Duration instant = Duration.ofNanos(1);
    Duration little = Duration.ofMillis(10);
    assertThat(new Deadline(instant, Duration.ZERO, Duration.ZERO).over(little)).isTrue();
    Duration hour = Duration.ofHours(1);
    assertThat(new Deadline(hour, Duration.ZERO, Duration.ZERO).over(little)).isFalse();
  }
}
