package duet.kit.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestimonyTest {
  @TempDir Path folder;

  @Test
  void what_is_no_testimony_is_passed_over_and_forgotten() throws IOException {
    new Testimony(1, List.of()).write(folder, 42);
    for (String name : List.of("x.seen", "-1.seen", "7.seen", "99999999999999999999.seen", "y")) {
      Files.writeString(folder.resolve(name), "[0.001s][info][gc] Using Serial");
    }
    Files.createDirectories(folder.resolve("8.seen/deep"));
    assertThat(Testimony.left(folder)).containsExactly(42L);
    Testimony.clear(folder);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void nobody_is_held_by_a_file_and_holding_needs_no_free_name() throws IOException {
    Files.writeString(folder.resolve("hold"), "x");
    assertThat(Testimony.isHeld(folder)).isFalse();
    Testimony.hold(folder);
    Testimony.hold(folder);
    assertThat(Testimony.isHeld(folder)).isTrue();
    Files.writeString(folder.resolve("hold/x"), "x");
    Testimony.letGo(folder);
    assertThat(Testimony.isHeld(folder)).isFalse();
    Testimony.letGo(folder);
  }
}
