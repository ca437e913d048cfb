package duet.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

class PlainTestsTest {
  @Test
  void a_class_of_plain_tests_is_called_directly() throws IOException {
    assertThat(of(Plain.class)).contains(new PlainTests(List.of("first"), List.of("last")));
  }

  @Test
  void whatever_asks_for_more_goes_to_junit() throws IOException {
    assertThat(of(Once.class)).isEmpty();
    assertThat(of(Parameters.class)).isEmpty();
    assertThat(of(Child.class)).isEmpty();
    assertThat(of(Named.class)).isEmpty();
  }

  private static Optional<PlainTests> of(Class<?> type) throws IOException {
    String file = "/" + type.getName().replace('.', '/') + ".class";
    try (InputStream in = PlainTestsTest.class.getResourceAsStream(file)) {
      return PlainTests.of(in.readAllBytes());
    }
  }

  static class Plain {
    @BeforeEach
    void first() {}

    @Test
    void test() {}

    @AfterEach
    void last() {}

    void helper(int number) {}
  }

  static class Once {
    @BeforeAll
    static void once() {}

    @Test
    void test() {}
  }

  static class Parameters {
    @Test
    void test(TestInfo info) {}
  }

  static class Child extends Plain {
    @Test
    void another() {}
  }

  @DisplayName("named")
  static class Named {
    @Test
    void test() {}
  }
}
