package duet.check.weave;

import static org.assertj.core.api.Assertions.assertThat;

import duet.compile.ClassFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the numbers of points hang on. */
class PointPlanTest {
  private static final String COUNTER =
      """
      package student;

      class Counter {
        private int n;
        void add(int more) {
          n += more;
        }
        Runnable adding() {
          return () -> add(1);
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void the_same_points_have_the_same_hash_whatever_else_is_there() throws Exception {
    String named = COUNTER.replace("more", "amount");
    assertThat(hash("one", named)).isEqualTo(hash("other", COUNTER)).hasSize(6);
  }

  @Test
  void other_points_have_another_one() throws Exception {
    String hash = hash("one", COUNTER);
    assertThat(hash("two", COUNTER.replace("n += more", "n += more + n"))).isNotEqualTo(hash);
    assertThat(hash("three", COUNTER.replace("n += more", "n = more"))).isNotEqualTo(hash);
    assertThat(hash("four", COUNTER.replace("int n;", "int n;\n"))).isNotEqualTo(hash);
  }

  private String hash(String name, String source) throws Exception {
    Files.createDirectories(folder.resolve(name));
    return PointPlan.hash(Weaver.weave(ClassFiles.of(Compiled.in(folder.resolve(name), source))));
  }
}
