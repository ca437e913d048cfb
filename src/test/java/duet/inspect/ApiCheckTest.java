package duet.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import duet.compile.ClassFiles;
import duet.submission.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the stub promises must be there; what is added is the student's affair. */
class ApiCheckTest {
  private static final String STUB =
      """
      package singdance;
      public final class SingDance {
        public interface Stage { void verse(int i); }
        public record Seen(String who) {}
        public static int n = 1;
        public static void perform(Stage stage) throws InterruptedException {}
        public static int sum(int... all) { return 0; }
        static void helper() {}
      }
      """;

  private static List<Problem> compare(String stub, String submission) {
    return ApiCheck.compare(InMemory.compile(stub), InMemory.compile(submission));
  }

  @Test
  void a_class_that_hides_one_of_the_language_is_told_instead_of_what_it_changes() {
    ClassFiles submission = InMemory.compile(STUB, "package singdance; final class String {}");
    assertThat(ApiCheck.compare(InMemory.compile(STUB), submission))
        .extracting(Problem::file, Problem::message)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "singdance/String.java",
                "your class String hides the one of the language from the classes beside it"));
    ClassFiles harmless = InMemory.compile(STUB, "package singdance; final class Math {}");
    assertThat(ApiCheck.compare(InMemory.compile(STUB), harmless)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          perform(Stage stage) throws InterruptedException | perform(Stage stage)
          static void helper() {}           | private SingDance() {}
          public final class                | public class
          static void helper() {}           | public static void more(int i) { new Thread() {}.start(); }
          public static int n               | public static volatile int n
          public static void perform        | public static synchronized void perform
          """)
  void a_change_that_no_caller_notices_is_fine(String before, String after) {
    assertThat(compare(STUB, STUB.replace(before, after))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          perform(Stage stage) | perform(Stage stage, int i) | SingDance.perform \
          | public static void perform(Stage) | public static void perform(Stage, int)
          static void perform | void perform | SingDance.perform \
          | public static void perform(Stage) | public void perform(Stage)
          public static void perform | static void perform | SingDance.perform \
          | public static void perform(Stage) | static void perform(Stage)
          void perform(Stage stage) throws InterruptedException {} | int perform(Stage stage) { return 1; } \
          | SingDance.perform | public static void perform(Stage) | public static int perform(Stage)
          void perform | void play | SingDance.perform | public static void perform(Stage) |
          int sum(int... all) | int sum(int all) | SingDance.sum \
          | public static int sum(int...) | public static int sum(int)
          static int n = | static long n = | SingDance.n | public static int n | public static long n
          static int n = | static final int n = | SingDance.n | public static int n \
          | public static final int n
          public static int n = | private static int n = | SingDance.n | public static int n \
          | private static int n
          Seen(String who) | Seen(int who) | The constructor of SingDance.Seen \
          | public Seen(String) | public Seen(int)
          public record | private record | SingDance.Seen | public record SingDance.Seen \
          | private record SingDance.Seen
          """)
  void a_change_that_breaks_callers_is_told(
      String before, String after, String name, String promised, String found) {
    Problem first = compare(STUB, STUB.replace(before, after)).get(0);
    assertThat(first.file()).isEqualTo("singdance/SingDance.java");
    assertThat(first.message())
        .isEqualTo(name + " is missing or was changed: the exercise promises \"" + promised + "\"");
    if (found == null) {
      assertThat(first.advice()).startsWith("Write it exactly");
    } else {
      assertThat(first.advice()).startsWith("Found \"" + found + "\".");
    }
  }

  @Test
  void a_changed_method_is_told_with_its_line() {
    String changed = STUB.replace("perform(Stage stage)", "perform(Stage stage, int i)");
    assertThat(compare(STUB, changed)).extracting(Problem::line).containsExactly(6);
  }

  @Test
  void a_class_that_is_missing_is_told_once() {
    assertThat(compare(STUB, "package singdance;\npublic class Dance {}"))
        .extracting(Problem::message)
        .containsExactly(
            "SingDance is missing or was changed: the exercise promises"
                + " \"public class SingDance\"",
            "SingDance.Seen is missing or was changed: the exercise promises"
                + " \"public record SingDance.Seen\"",
            "SingDance.Stage is missing or was changed: the exercise promises"
                + " \"public interface SingDance.Stage\"");
  }

  @Test
  void an_interface_that_is_no_longer_implemented_is_told() {
    assertThat(
            compare(
                "package p; public class Box implements AutoCloseable { public void close() {} }",
                "package p; public class Box { public void close() {} }"))
        .extracting(Problem::message)
        .containsExactly("Box does not extend or implement AutoCloseable");
  }

  @Test
  void a_method_that_moved_into_a_superclass_is_still_there() {
    assertThat(
            compare(
                "package p; public class Box { public void put(int i) {} }",
                "package p; public class Box extends Base {} class Base { public void put(int i)"
                    + " {} }"))
        .isEmpty();
  }

  @Test
  void a_given_interface_is_kept_although_its_class_file_is_elsewhere() {
    ClassFiles all =
        InMemory.compile(
            "package p; public interface Given {}",
            "package p; public class Box implements Given {}");
    ClassFiles box = ClassFiles.of(Map.of("p.Box", all.bytes().get("p.Box")));
    assertThat(ApiCheck.compare(box, box)).isEmpty();
  }
}
