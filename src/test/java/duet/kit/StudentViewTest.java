package duet.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duet.kit.student.Student;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is told of a submission speaks of the student's own lines. */
class StudentViewTest {
  private static final String PACKAGE = "duet.kit.student";

  @BeforeEach
  void the_student_has_a_package() {
    RunContext.enter(
        new RunContext(
            PACKAGE, Set.of(PACKAGE + ".Student$Given"), new byte[0], Patience.standard(), false));
  }

  @Test
  void the_method_that_a_thread_waits_in_is_the_one_the_student_called() {
    ReentrantLock lock = new ReentrantLock();
    try (Crew crew = Crew.assemble()) {
      Gate gate = crew.gate();
      Call holder =
          crew.call(
              "a holds",
              () -> {
                lock.lock();
                gate.pass();
              });
      assertThat(crew.awaitDoneOrStuck(() -> gate.held() == 1)).isTrue();
      crew.call("b joins", () -> Student.joins(holder.thread()));
      crew.call("c waits", () -> Student.waitsOn(new Object()));
      crew.call("d locks", () -> Student.locks(lock));
      crew.call("e acquires", () -> Student.acquires(new Semaphore(0)));
      assertThat(crew.awaitDoneOrStuck(holder::ended)).isFalse();
      assertThat(crew.doing())
          .extracting(ThreadDoing::in)
          .containsExactly(
              "", "Thread.join", "Object.wait", "ReentrantLock.lock", "Semaphore.acquire");
      assertThat(crew.doing().get(3).heldBy()).isEqualTo("a holds");
      assertThat(crew.doing().get(1).file()).isEqualTo("Student.java");
      assertThat(crew.doing().get(1).line()).isPositive();
    }
  }

  /** As somebody writes it who wants nobody to know where it comes from. */
  private static final class Silent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public StackTraceElement[] getStackTrace() {
      throw this;
    }

    @Override
    public synchronized Throwable getCause() {
      throw this;
    }
  }

  @Test
  void an_exception_that_hides_where_it_comes_from_is_told_without_being_asked() {
    try (Crew crew = Crew.assemble()) {
      Silent silent = new Silent();
      Call call =
          crew.call(
              "caller",
              () -> {
                throw silent;
              });
      assertThat(crew.awaitDoneOrStuck(call::ended)).isTrue();
      assertThat(call.thrown().orElseThrow() == silent).isTrue();
      assertThat(call.cause()).isEmpty();
      assertThatThrownBy(() -> call.orFail("sing")).hasMessage("sing threw Silent");
    }
  }

  @Test
  void the_cause_of_what_was_thrown_is_told() {
    try (Crew crew = Crew.assemble()) {
      Exception burnt = new Exception("burnt");
      Call call =
          crew.call(
              "caller",
              () -> {
                throw new IllegalStateException(burnt);
              });
      assertThat(crew.awaitDoneOrStuck(call::ended)).isTrue();
      assertThat(call.cause()).contains(burnt);
    }
  }

  @Test
  void a_visit_is_told_at_the_students_line_and_not_at_that_of_a_given_class() {
    try (Crew crew = Crew.assemble()) {
      Gate gate = crew.gate();
      gate.open();
      Call call = crew.call("caller", () -> Student.visitsThroughGivenClass(gate::pass));
      Call nobody = crew.call("nobody", gate::pass);
      assertThat(crew.awaitDoneOrStuck(() -> call.ended() && nobody.ended())).isTrue();
      assertThat(gate.visits()).hasSize(2).contains(Site.NONE);
      assertThat(gate.visits()).anyMatch(site -> site.file().equals("Student.java"));
    }
  }

  @Test
  void an_exception_of_the_submission_is_never_asked_for_words() {
    try (Crew crew = Crew.assemble()) {
      Call call = crew.call("caller", Student::throwsAnExceptionOfItsOwn);
      Thread dies = new Thread(Student::throwsAnExceptionOfItsOwn, "dies");
      dies.start();
      assertThat(crew.awaitDoneOrStuck(() -> call.ended() && !crew.uncaught().isEmpty())).isTrue();
      assertThatThrownBy(() -> call.orFail("perform"))
          .isInstanceOf(CheckFailed.class)
          .hasMessage("perform threw Hostile");
      assertThat(crew.uncaught().get(0).thrown().type()).isEqualTo("Hostile");
    }
  }

  @Test
  void packages_below_and_given_classes_are_not_the_students() {
    RunContext context =
        new RunContext(
            "singdance",
            Set.of("singdance.Stage", "singdance.Stage$Step"),
            new byte[0],
            Patience.standard(),
            false);
    assertThat(context.isSubmission("singdance.SingDance")).isTrue();
    assertThat(context.isSubmission("singdance.SingDance$1")).isTrue();
    assertThat(context.isSubmission("singdance.StageFright")).isTrue();
    assertThat(context.isSubmission("singdance.Stage")).isFalse();
    assertThat(context.isSubmission("singdance.Stage$Step")).isFalse();
    // A student may call a class of hers like that.
    assertThat(context.isSubmission("singdance.Stage$Backstage")).isTrue();
    assertThat(context.isSubmission("singdance.checks.SingDanceChecks")).isFalse();
    assertThat(context.isSubmission("java.lang.Thread")).isFalse();
  }

  @Test
  void names_are_kept_short_and_in_one_line() {
    assertThat(Bounded.text("a\nb" + "x".repeat(200))).hasSize(80).startsWith("a?bx");
    assertThat(Bounded.text(null)).isEmpty();
  }
}
