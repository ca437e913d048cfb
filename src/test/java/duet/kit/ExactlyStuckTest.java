package duet.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.AbstractQueuedSynchronizer;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExactlyStuckTest {
  @BeforeEach
  void this_class_plays_the_submission() {
    Set<String> given = Set.of("duet.kit.Crew", "duet.kit.Gate", "duet.kit.Meet", "duet.kit.Call");
    RunContext.enter(new RunContext("duet.kit", given, new byte[0], Patience.standard(), false));
  }

  @Test
  void who_waits_for_a_lock_of_somebody_held_is_exactly_stuck_until_the_gate_opens() {
    ReentrantLock lock = new ReentrantLock();
    try (Crew crew = Crew.assemble()) {
      Gate gate = crew.gate();
      crew.call("holder", () -> holding(lock, gate::pass));
      assertThat(crew.awaitDoneOrStuck(() -> gate.held() == 1)).isTrue();
      Call waiter = crew.call("waiter", () -> holding(lock, () -> {}));
      assertThat(crew.awaitDoneOrStuck(waiter::ended, waiter.thread())).isFalse();
      assertThat(crew.exactlyStuck(waiter.thread())).isTrue();
      gate.open();
      assertThat(crew.awaitDoneOrStuck(waiter::ended)).isTrue();
    }
  }

  @Test
  void a_lock_asked_for_interruptibly_is_no_exact_proof() {
    ReentrantLock lock = new ReentrantLock();
    try (Crew crew = Crew.assemble()) {
      Gate gate = crew.gate();
      crew.call("holder", () -> holding(lock, gate::pass));
      assertThat(crew.awaitDoneOrStuck(() -> gate.held() == 1)).isTrue();
      Call waiter = crew.call("waiter", lock::lockInterruptibly);
      assertThat(crew.awaitDoneOrStuck(lock::hasQueuedThreads)).isTrue();
      assertThat(crew.exactlyStuck(waiter.thread())).isFalse();
      assertThat(crew.awaitDoneOrStuck(waiter::ended)).isFalse();
    }
  }

  @Test
  void a_lock_of_the_submissions_own_making_is_no_exact_proof_whoever_it_says_owns_it() {
    class OwnLock extends AbstractQueuedSynchronizer {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean tryAcquire(int ignored) {
        return compareAndSetState(0, 1);
      }

      void sayOwnedBy(Thread owner) {
        setExclusiveOwnerThread(owner);
      }
    }
    OwnLock lock = new OwnLock();
    try (Crew crew = Crew.assemble()) {
      Gate gate = crew.gate();
      lock.acquire(1);
      lock.sayOwnedBy(crew.call("owner", gate::pass).thread());
      Call waiter = crew.call("waiter", () -> lock.acquire(1));
      assertThat(crew.awaitDoneOrStuck(() -> lock.hasQueuedThreads() && gate.held() == 1)).isTrue();
      assertThat(crew.awaitDoneOrStuck(waiter::ended)).isFalse();
      assertThat(crew.exactlyStuck(waiter.thread())).isFalse();
    }
  }

  @Test
  void threads_that_keep_getting_into_each_others_way_are_never_taken_for_stuck() {
    ReentrantLock lock = new ReentrantLock();
    Object monitor = new Object();
    try (Crew crew = Crew.assemble()) {
      Call.Body body = () -> contend(lock, monitor, 20_000);
      List<Call> calls = List.of(crew.call("a", body), crew.call("b", body), crew.call("c", body));
      while (!calls.stream().allMatch(Call::ended)) {
        assertThat(calls).noneMatch(call -> crew.exactlyStuck(call.thread()));
        assertThat(crew.awaitDoneOrStuck(() -> true, calls.get(0).thread())).isTrue();
      }
    }
  }

  private static void contend(ReentrantLock lock, Object monitor, int rounds) {
    for (int i = 0; i < rounds; i++) {
      holding(
          lock,
          () -> {
            synchronized (monitor) {
              monitor.notifyAll();
            }
          });
      synchronized (monitor) {
        monitor.notifyAll();
      }
    }
  }

  @Test
  void two_who_wait_for_each_others_monitors_are_exactly_stuck() {
    Object left = new Object();
    Object right = new Object();
    CountDownLatch both = new CountDownLatch(2);
    try (Crew crew = Crew.assemble()) {
      Call one = crew.call("one", () -> nested(left, right, both));
      crew.call("two", () -> nested(right, left, both));
      assertThat(crew.awaitDoneOrStuck(one::ended, one.thread())).isFalse();
      assertThat(crew.exactlyStuck(one.thread())).isTrue();
      List<ThreadDoing> doing = crew.doing();
      assertThat(doing).extracting(ThreadDoing::name).containsExactly("one", "two");
      assertThat(doing).extracting(ThreadDoing::heldBy).containsExactly("two", "one");
      assertThat(doing).extracting(ThreadDoing::waitsFor).containsOnly("Object");
      assertThat(doing).extracting(ThreadDoing::file).containsOnly("ExactlyStuckTest.java");
    }
  }

  @Test
  void somebody_in_a_rendezvous_is_not_exactly_stuck_since_others_may_still_arrive() {
    try (Crew crew = Crew.assemble()) {
      Meet meet = crew.meet(2);
      Call first = crew.call("first", meet::arrive);
      assertThat(crew.awaitDoneOrStuck(() -> meet.arrivals().size() == 1)).isTrue();
      assertThat(crew.exactlyStuck(first.thread())).isFalse();
      assertThat(crew.awaitDoneOrStuck(meet::met)).isFalse();
      crew.call("second", meet::arrive);
      assertThat(crew.awaitDoneOrStuck(meet::met)).isTrue();
      assertThat(crew.awaitDoneOrStuck(first::ended)).isTrue();
    }
  }

  private static void holding(ReentrantLock lock, Runnable body) {
    lock.lock();
    try {
      body.run();
    } finally {
      lock.unlock();
    }
  }

  private static void nested(Object outer, Object inner, CountDownLatch both) throws Exception {
    synchronized (outer) {
      both.countDown();
      both.await();
      synchronized (inner) {
        both.getCount();
      }
    }
  }
}
