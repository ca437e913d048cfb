package duet.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GateAndMeetTest {
  @BeforeEach
  void this_class_plays_the_submission() {
    Set<String> given = Set.of("duet.kit.Crew", "duet.kit.Gate", "duet.kit.Meet", "duet.kit.Call");
    RunContext.enter(new RunContext("duet.kit", given, new byte[0], Patience.standard(), false));
  }

  @Test
  void one_thread_that_arrives_again_and_again_meets_nobody() {
    try (Crew crew = Crew.assemble()) {
      Meet meet = crew.meet(2);
      crew.call(
          "alone",
          () -> {
            meet.arrive();
            meet.arrive();
          });
      assertThat(crew.awaitDoneOrStuck(meet::met)).isFalse();
      assertThat(meet.arrivals()).hasSize(1);
    }
  }

  @Test
  void an_interrupt_opens_no_gate_and_is_not_lost() {
    AtomicBoolean flag = new AtomicBoolean();
    try (Crew crew = Crew.assemble()) {
      Gate gate = crew.gate();
      Call call =
          crew.call(
              "visitor",
              () -> {
                gate.pass();
                flag.set(Thread.interrupted());
              });
      assertThat(crew.awaitDoneOrStuck(() -> gate.held() == 1)).isTrue();
      call.thread().interrupt();
      assertThat(crew.crewIdle() || gate.held() == 1).isTrue();
      assertThat(call.ended()).isFalse();
      assertThat(crew.awaitDoneOrStuck(() -> gate.interrupts() == 1)).isTrue();
      gate.open();
      assertThat(crew.awaitDoneOrStuck(call::ended)).isTrue();
      assertThat(flag).isTrue();
    }
  }

  @Test
  void a_gate_knows_where_its_visitors_came_from() {
    try (Crew crew = Crew.assemble()) {
      Gate gate = crew.gate();
      gate.open();
      Call call = crew.call("visitor", gate::pass);
      assertThat(crew.awaitDoneOrStuck(call::ended)).isTrue();
      assertThat(gate.visits()).hasSize(1);
    }
  }

  @Test
  void closing_unwinds_visitors_silently_and_interrupts_who_waits() {
    Call held;
    Call waiting;
    try (Crew crew = Crew.assemble()) {
      Gate gate = crew.gate();
      CountDownLatch never = new CountDownLatch(1);
      held = crew.call("held", () -> CompletableFuture.runAsync(gate::pass).get());
      waiting = crew.call("waiting", never::await);
      assertThat(crew.awaitDoneOrStuck(() -> gate.held() == 1)).isTrue();
    }
    assertThat(held.ended()).isTrue();
    assertThat(held.thrown()).isEmpty();
    assertThat(waiting.thrown()).get().isInstanceOf(InterruptedException.class);
  }

  @Test
  void a_pool_left_open_is_harmless_and_a_thread_that_runs_on_is_reported() {
    AtomicBoolean stop = new AtomicBoolean();
    ExecutorService pool = Executors.newCachedThreadPool();
    try {
      try (Crew crew = Crew.assemble()) {
        Call call = crew.call("caller", () -> pool.submit(() -> 1).get());
        assertThat(crew.awaitDoneOrStuck(call::ended)).isTrue();
      }
      assertThat(Crew.leftovers()).isEmpty();
      try (Crew crew = Crew.assemble()) {
        Call call = crew.call("caller", () -> thread("runner", () -> spin(stop)).start());
        assertThat(crew.awaitDoneOrStuck(call::ended)).isTrue();
      }
      assertThat(Crew.leftovers()).extracting(ThreadDoing::name).containsExactly("runner");
    } finally {
      stop.set(true);
      pool.shutdownNow();
    }
  }

  @Test
  void a_thread_class_that_fails_whoever_interrupts_it_harms_only_itself() {
    class Hostile extends Thread {
      private Hostile(CountDownLatch never) {
        super(() -> waitFor(never), "hostile");
        setDaemon(true);
      }

      @Override
      public void interrupt() {
        throw new IllegalStateException("interrupted");
      }
    }
    CountDownLatch never = new CountDownLatch(1);
    Call call;
    try (Crew crew = Crew.assemble()) {
      call =
          crew.call(
              "caller",
              () -> {
                new Hostile(never).start();
                never.await();
              });
      assertThat(crew.awaitDoneOrStuck(call::ended)).isFalse();
    }
    assertThat(call.ended()).isTrue();
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
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
}
