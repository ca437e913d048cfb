package duet.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {
  private enum Soup {
    FISH,
    LEEK
  }

  @Test
  void a_constant_is_read_by_its_number() throws IOException {
    assertThat(Fields.readEnum(in(1), Soup.class)).isEqualTo(Soup.LEEK);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 127, 128, 255})
  void a_number_that_no_constant_has_is_a_fault_of_the_sender(int number) {
    assertThatThrownBy(() -> Fields.readEnum(in(number), Soup.class))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("no Soup has the number");
  }

  private static DataInputStream in(int number) {
    return new DataInputStream(new ByteArrayInputStream(new byte[] {(byte) number}));
  }
}
