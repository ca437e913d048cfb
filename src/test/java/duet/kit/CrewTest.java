package duet.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class CrewTest {
  @BeforeEach
  void this_class_plays_the_submission() {
    patience(Patience.standard());
  }

  @Test
  void a_call_that_returns_is_done_and_has_thrown_nothing() {
    try (Crew crew = Crew.assemble()) {
      Call call = crew.call("caller", () -> {});
      assertThat(crew.awaitDoneOrStuck(call::ended)).isTrue();
      assertThat(call.thrown()).isEmpty();
    }
  }

  @Test
  void a_call_that_waits_for_ever_is_proved_stuck() {
    CountDownLatch never = new CountDownLatch(1);
    try (Crew crew = Crew.assemble()) {
      Call call = crew.call("caller", never::await);
      assertThat(crew.awaitDoneOrStuck(call::ended)).isFalse();
      assertThat(crew.crewIdle()).isTrue();
    }
  }

  @Test
  void a_sleeper_in_the_common_pool_is_not_idle_even_if_its_thread_is_older_than_the_crew() {
    CompletableFuture.runAsync(() -> {}).join();
    try (Crew crew = Crew.assemble()) {
      Call call = crew.call("caller", () -> CompletableFuture.runAsync(CrewTest::rest).join());
      assertThat(crew.awaitDoneOrStuck(call::ended)).isTrue();
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void who_waits_for_a_child_process_is_not_stuck_even_if_the_waiting_thread_is_older() {
    for (int i = 0; i < 2; i++) {
      try (Crew crew = Crew.assemble()) {
        Call call = crew.call("caller", () -> new ProcessBuilder("sleep", "0.3").start().waitFor());
        assertThat(crew.awaitDoneOrStuck(call::ended)).isTrue();
      }
    }
  }

  @Test
  void spinning_is_unfinished() {
    patience(new Patience(60, 20_000, 300));
    AtomicBoolean stop = new AtomicBoolean();
    try (Crew crew = Crew.assemble()) {
      Call call = crew.call("spinner", () -> spin(stop));
      assertThatThrownBy(() -> crew.awaitDoneOrStuck(call::ended))
          .isInstanceOf(Unfinished.class)
          .hasMessageContaining("processor time");
    } finally {
      stop.set(true);
    }
  }

  @Test
  void polling_for_ever_is_unfinished_and_the_net_says_that_it_was_reached() {
    patience(new Patience(60, 400, 5_000));
    long before = Crew.netsReached();
    try (Crew crew = Crew.assemble()) {
      Call call = crew.call("poller", CrewTest::poll);
      assertThatThrownBy(() -> crew.awaitDoneOrStuck(call::ended))
          .isInstanceOf(Unfinished.class)
          .hasMessageContaining("twice");
    }
    assertThat(Crew.netsReached()).isEqualTo(before + 2);
  }

  @Test
  void a_thread_that_dies_is_told_of() {
    try (Crew crew = Crew.assemble()) {
      Call call =
          crew.call(
              "caller",
              () -> {
                Thread dies =
                    thread(
                        "dies",
                        () -> {
                          throw new IllegalStateException("not read");
                        });
                dies.start();
                dies.join();
              });
      assertThat(crew.awaitDoneOrStuck(call::ended)).isTrue();
      assertThat(crew.uncaught()).hasSize(1);
      Uncaught uncaught = crew.uncaught().get(0);
      assertThat(uncaught.thread()).isEqualTo("dies");
      assertThat(uncaught.thrown().inWords()).startsWith("IllegalStateException at CrewTest.java:");
    }
  }

  @Test
  void a_call_that_threw_fails_with_the_place() {
    try (Crew crew = Crew.assemble()) {
      Call threw = crew.call("a", () -> List.of().get(0));
      Call stub =
          crew.call(
              "b",
              () -> {
                throw new UnsupportedOperationException("write me");
              });
      Call readOnly = crew.call("c", () -> List.of().add(null));
      assertThat(crew.awaitDoneOrStuck(() -> threw.ended() && stub.ended() && readOnly.ended()))
          .isTrue();
      assertThatThrownBy(() -> threw.orFail("perform"))
          .hasMessageStartingWith("perform threw ArrayIndexOutOfBoundsException at CrewTest.java:");
      assertThatThrownBy(() -> stub.orFail("perform"))
          .hasMessage("perform is not implemented yet: it throws UnsupportedOperationException");
      assertThatThrownBy(() -> readOnly.orFail("perform"))
          .hasMessageStartingWith("perform threw UnsupportedOperationException at CrewTest.java:");
    }
  }

  @Test
  void without_the_kernels_word_a_standstill_is_inconclusive() {
    context(Patience.standard(), true);
    CountDownLatch never = new CountDownLatch(1);
    try (Crew crew = Crew.assemble()) {
      Call call = crew.call("caller", never::await);
      assertThat(crew.crewIdle()).isFalse();
      assertThatThrownBy(() -> crew.awaitDoneOrStuck(call::ended)).isInstanceOf(Inconclusive.class);
    }
  }

  @Test
  @Timeout(150)
  void a_crew_that_has_ended_needs_no_word_of_the_kernel() {
    context(Patience.standard(), true);
    awaitEndOfSharedThreads();
    try (Crew crew = Crew.assemble()) {
      crew.call("caller", () -> {});
      assertThat(crew.awaitDoneOrStuck(() -> false)).isFalse();
    }
  }

  // Idle workers of the common pool, and what waits for children, left by earlier tests in this
  // JVM:
  // they belong to every crew, and without the kernel nobody can tell that none was just woken.
  // They
  // end after a minute without work; where they do not, this test has nothing to show.
  private static void awaitEndOfSharedThreads() {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(75);
    while (anyShared() && System.nanoTime() - end < 0) {
      Nap.ofMillis(50);
    }
    assumeFalse(anyShared(), "threads of earlier tests are still there");
  }

  private static boolean anyShared() {
    return Members.allThreads(Members.DEEPEST).stream().anyMatch(IdlePool::isShared);
  }

  private static void patience(Patience patience) {
    context(patience, false);
  }

  private static void context(Patience patience, boolean portable) {
    Set<String> given = Set.of("duet.kit.Crew", "duet.kit.Gate", "duet.kit.Meet", "duet.kit.Call");
    RunContext.enter(new RunContext("duet.kit", given, new byte[0], patience, portable));
  }

  private static Thread thread(String name, Runnable body) {
    Thread thread = new Thread(body, name);
    thread.setDaemon(true);
    return thread;
  }

  private static void spin(AtomicBoolean stop) {
    while (!stop.get()) {
      Thread.onSpinWait();
    }
  }

  private static void rest() {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
  }

  private static void poll() {
    while (!Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
  }
}
