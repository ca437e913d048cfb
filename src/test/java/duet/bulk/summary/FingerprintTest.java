package duet.bulk.summary;

import static org.assertj.core.api.Assertions.assertThat;

import duet.exercise.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  private static final String ONE =
      """
      package p;
      import java.util.List;
      class A { private int n; void add(int more) { Thread t = new Thread(() -> n += more); t.start(); } }
      """;

  @Test
  void names_layout_comments_and_imports_do_not_count() {
    String other =
        """
        package p; // mine
        class A {
          /* the count */ private int count;
          void add(int amount) { Thread worker = new Thread(() -> count += amount);
            worker.start();
          }
        }
        """;
    assertThat(of(other)).isEqualTo(of(ONE));
  }

  @Test
  void what_is_called_counts() {
    assertThat(of(ONE.replace("t.start", "t.run"))).isNotEqualTo(of(ONE));
    assertThat(of(ONE.replace("n += more", "n -= more"))).isNotEqualTo(of(ONE));
  }

  @Test
  void a_long_string_or_a_comment_without_end_does_no_harm() {
    assertThat(of("class A { String s = \"" + "\\\\a".repeat(60_000) + "\"; } /* ")).isNotEmpty();
  }

  private static String of(String text) {
    return Fingerprint.of(List.of(new SourceFile("p/A.java", text)));
  }
}
