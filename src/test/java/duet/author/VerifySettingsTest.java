package duet.author;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VerifySettingsTest {
  @Test
  void each_round_takes_the_next_isolation_and_begins_anew_after_the_last() {
    VerifySettings settings =
        new VerifySettings(
            Path.of("solutions"),
            5,
            Optional.empty(),
            0,
            1,
            false,
            List.of(),
            false,
            "1",
            List.of(false, true, true));
    assertThat(IntStream.rangeClosed(1, 5).mapToObj(settings::contained))
        .containsExactly(false, true, true, false, true);
  }
}
