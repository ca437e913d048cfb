package duet.check.weave;

import static org.assertj.core.api.Assertions.assertThat;

import duet.compile.ClassFiles;
import duet.submission.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What grows most when points are woven in. */
class SweptTest {
  @TempDir Path folder;

  @Test
  void a_method_that_is_short_and_would_be_too_long_with_its_points() throws IOException {
    // Names enough that what the points name needs three bytes each.
    StringBuilder others = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      others.append("void q").append(i).append("() {}");
    }
    String nested = "s += " + "a[".repeat(100) + "0" + "]".repeat(100) + ";\n";
    String source =
        "package student;\nclass Padded {\n"
            + others
            + "\n  int waste(int[] a, int s) {\n%s return s; }}";
    assertThat(problems(source.formatted(nested.repeat(39))))
        .extracting(Problem::file, Problem::line, Problem::message)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "student/Source.java", 5, "Padded.waste is too long to be checked"));
    assertThat(problems(source.formatted(nested.repeat(20)))).isEmpty();
  }

  @Test
  void a_class_that_is_small_and_would_be_too_large_with_its_points() throws IOException {
    // A constant for each line with a point.
    StringBuilder source = new StringBuilder("package student;\nclass Padded { static int n;\n");
    for (int method = 0; method < 40; method++) {
      source.append("static void m").append(method).append("() {\n");
      source.append("n = 0;\n".repeat(1_900)).append("}\n");
    }
    assertThat(problems(source + "}\n"))
        .extracting(Problem::message)
        .containsExactly("Padded is too large to be checked");
  }

  @Test
  void a_name_that_leaves_no_room_for_a_word_before_it_is_woven_all_the_same() throws IOException {
    String name = "n".repeat(65_535);
    Map<String, byte[]> plain =
        Compiled.in(
            folder,
            "package student; class Named { int %s; int get() { return %1$s++; }}".formatted(name));
    assertThat(Weaver.weave(ClassFiles.of(plain)).bytes().get("student.Named"))
        .isNotEqualTo(plain.get("student.Named"));
  }

  @Test
  void it_is_woven_once_for_all_who_ask() throws IOException {
    Swept swept =
        new Swept(
            ClassFiles.of(
                Compiled.in(
                    folder, "package student; class Small { int n; int m() { return n; } }")));
    assertThat(swept.problems()).isEmpty();
    assertThat(swept.classes()).isSameAs(swept.classes());
  }

  private List<Problem> problems(String source) throws IOException {
    ClassFiles classes = ClassFiles.of(Compiled.in(folder, source));
    return new Swept(classes).problems();
  }
}
