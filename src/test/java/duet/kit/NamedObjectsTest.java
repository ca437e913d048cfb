package duet.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Objects are told apart without a call of their own code. */
class NamedObjectsTest {
  /** Would give itself away, or break whoever asks. */
  private static final class Config {
    @Override
    public boolean equals(Object other) {
      throw new IllegalStateException("asked");
    }

    @Override
    public int hashCode() {
      throw new IllegalStateException("asked");
    }

    @Override
    public String toString() {
      throw new IllegalStateException("asked");
    }
  }

  @Test
  void the_same_object_has_the_same_name_and_another_one_the_next_number() {
    NamedObjects objects = new NamedObjects();
    Config first = new Config();
    assertThat(objects.name(first)).isEqualTo("Config #1");
    assertThat(objects.name(new Config())).isEqualTo("Config #2");
    assertThat(objects.name(first)).isEqualTo("Config #1");
    assertThat(objects.name(new int[0])).isEqualTo("int[] #1");
  }

  @Test
  void a_constant_is_called_by_its_name_and_what_has_none_by_its_kind() {
    NamedObjects objects = new NamedObjects();
    Runnable lambda = () -> {};
    assertThat(objects.name(TimeUnit.DAYS)).isEqualTo("DAYS");
    assertThat(objects.name(lambda)).isEqualTo("lambda #1");
    assertThat(objects.name(new Object() {})).isEqualTo("object #1");
  }
}
