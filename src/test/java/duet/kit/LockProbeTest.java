package duet.kit;

import static org.assertj.core.api.Assertions.assertThat;

import duet.kit.HeldLocks.Edge;
import duet.kit.HeldLocks.Lock;
import duet.kit.student.Student;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LockProbeTest {
  private final Object a = new Object();
  private final Object b = new Object();

  @BeforeEach
  void the_student_has_a_package() {
    RunContext.enter(
        new RunContext("duet.kit.student", Set.of(), new byte[0], Patience.standard(), false));
  }

  @Test
  void a_call_that_waits_for_a_lock_tells_what_it_holds() {
    try (Crew crew = Crew.assemble()) {
      hold(crew, b);
      Call call = crew.call("caller", () -> Student.nested(a, b));
      assertThat(LockProbe.edges(crew, call))
          .singleElement()
          .extracting(Edge::held, Edge::wanted)
          .containsExactly(Lock.of(a), Lock.of(b));
    }
  }

  @Test
  void a_call_that_comes_back_tells_nothing() {
    try (Crew crew = Crew.assemble()) {
      assertThat(LockProbe.edges(crew, crew.call("caller", () -> Student.nested(a, b)))).isEmpty();
    }
  }

  @Test
  void a_call_that_asks_again_and_again_is_given_up_whether_it_spins_or_pauses() {
    ReentrantLock lock = new ReentrantLock();
    try (Crew crew = Crew.assemble()) {
      Gate gate = crew.gate();
      crew.call(
          "owner",
          () -> {
            lock.lock();
            gate.pass();
          });
      assertThat(crew.awaitDoneOrStuck(() -> gate.held() == 1)).isTrue();
      Call spinning =
          crew.call(
              "spinner",
              () -> {
                while (!Thread.interrupted() && !lock.tryLock()) {
                  Thread.onSpinWait();
                }
              });
      assertThat(LockProbe.edges(crew, spinning)).isEmpty();
      spinning.thread().interrupt();
      Call pausing =
          crew.call(
              "pausing",
              () -> {
                while (!lock.tryLock(1, TimeUnit.MILLISECONDS)) {
                  Thread.onSpinWait();
                }
              });
      assertThat(LockProbe.edges(crew, pausing)).isEmpty();
    }
  }

  private static void hold(Crew crew, Object monitor) {
    Gate gate = crew.gate();
    crew.call(
        "owner",
        () -> {
          synchronized (monitor) {
            gate.pass();
          }
        });
    assertThat(crew.awaitDoneOrStuck(() -> gate.held() == 1)).isTrue();
  }
}
