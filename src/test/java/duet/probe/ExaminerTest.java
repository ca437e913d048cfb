package duet.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import duet.probe.student.Gone;
import duet.probe.student.Lines;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Whose doing it is that something reaches the end of a check. */
class ExaminerTest {
  private final Examiner examiner = new Examiner("duet.probe.student", "check");

  @Test
  void an_exception_of_the_submissions_own_class_is_its_own_whatever_it_says_of_itself()
      throws Exception {
    CheckEnd end = examiner.examine(own(Gone.class));
    assertThat(end.ruling()).isEqualTo(Ruling.THROWN);
    assertThat(end.observed()).isEqualTo(Gone.class.getName());
  }

  @Test
  void a_class_of_that_package_that_others_have_defined_is_not_the_submissions() {
    assertThat(examiner.examine(new Gone()).ruling()).isEqualTo(Ruling.EXHAUSTED);
  }

  @Test
  void an_exception_of_the_jdk_without_a_trace_is_the_submissions() {
    RuntimeException bare = new NullPointerException();
    bare.setStackTrace(new StackTraceElement[0]);
    assertThat(examiner.examine(bare).ruling()).isEqualTo(Ruling.THROWN);
  }

  @Test
  void what_the_jdk_throws_is_of_whoever_called_it() {
    CheckEnd end = examiner.examine(catchThrowable(Lines::firstOfNothing));
    assertThat(end.ruling()).isEqualTo(Ruling.THROWN);
    assertThat(end.file()).isEqualTo("Lines.java");
    assertThat(end.line()).isPositive();
  }

  @Test
  void what_a_check_throws_is_its_own_until_the_submission_has_called_it() {
    Throwable thrown = from("danced.checks.Stage", "org.junit.Run", "duet.probe.student.Lines");
    assertThat(examiner.examine(thrown).ruling()).isEqualTo(Ruling.BROKEN);
    thrown = from("danced.checks.Stage", "duet.probe.student.Lines", "danced.checks.Checks");
    assertThat(examiner.examine(thrown).ruling()).isEqualTo(Ruling.THROWN);
  }

  @Test
  void what_the_kit_throws_is_never_the_submissions() {
    Throwable thrown = catchThrowable(() -> Lines.asks(() -> Objects.requireNonNull(null)));
    // This test lies in the grader's own package.
    assertThat(examiner.examine(thrown).ruling()).isEqualTo(Ruling.BROKEN);
  }

  @Test
  void a_class_that_could_not_be_initialised_is_the_submissions_ever_after() {
    assertThat(examiner.examine(catchThrowable(() -> number())).ruling())
        .isEqualTo(Ruling.INITIALISER);
    assertThat(examiner.examine(catchThrowable(() -> number())).ruling()).isEqualTo(Ruling.THROWN);
  }

  private static int number() {
    return Lines.Broken.NUMBER;
  }

  private static Throwable from(String... classes) {
    Throwable thrown = new NullPointerException();
    StackTraceElement[] trace = new StackTraceElement[classes.length];
    for (int i = 0; i < classes.length; i++) {
      trace[i] = new StackTraceElement(classes[i], "method", "File.java", i + 1);
    }
    thrown.setStackTrace(trace);
    return thrown;
  }

  /** As the runner defines classes of a submission. */
  private static Throwable own(Class<?> type) throws IOException, ReflectiveOperationException {
    String file = "/" + type.getName().replace('.', '/') + ".class";
    try (InputStream bytes = type.getResourceAsStream(file)) {
      CheckLoader loader = new CheckLoader(Map.of(type.getName(), bytes.readAllBytes()));
      return (Throwable) loader.loadClass(type.getName()).getConstructor().newInstance();
    }
  }
}
