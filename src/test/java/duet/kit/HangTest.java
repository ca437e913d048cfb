package duet.kit;

import static org.assertj.core.api.Assertions.assertThat;

import duet.kit.student.Sleeper;
import duet.kit.student.Student;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each hang, with real threads, is called by its name. */
class HangTest {
  @BeforeEach
  void the_student_has_a_package() {
    RunContext.enter(
        new RunContext("duet.kit.student", Set.of(), new byte[0], Patience.standard(), false));
  }

  @Test
  void threads_that_wait_for_each_others_locks_are_a_deadlock_also_if_they_share_a_name() {
    Object a = new Object();
    Object b = new Object();
    CountDownLatch both = new CountDownLatch(2);
    try (Crew crew = Crew.assemble()) {
      crew.call("worker", () -> Student.within(a, () -> meetThen(both, b)));
      crew.call("worker", () -> Student.within(b, () -> meetThen(both, a)));
      Hang hang = standstill(crew);
      assertThat(hang.kind()).isEqualTo(Hang.Kind.DEADLOCK);
      assertThat(hang.threads())
          .extracting(ThreadDoing::name)
          .containsExactly("worker", "worker (2)");
    }
  }

  @Test
  void who_holds_what_a_thread_needs_and_waits_for_its_end_is_in_a_deadlock() {
    Object lock = new Object();
    CountDownLatch held = new CountDownLatch(1);
    try (Crew crew = Crew.assemble()) {
      Call worker =
          crew.call(
              "worker",
              () -> {
                held.await();
                Student.within(lock, () -> {});
              });
      crew.call(
          "boss",
          () ->
              Student.within(
                  lock,
                  () -> {
                    held.countDown();
                    join(worker.thread());
                  }));
      Hang hang = standstill(crew);
      assertThat(hang.kind()).isEqualTo(Hang.Kind.DEADLOCK);
      assertThat(hang.threads()).extracting(ThreadDoing::heldBy).containsExactly("worker", "boss");
    }
  }

  @Test
  void who_joins_itself_is_a_deadlock_of_one() {
    try (Crew crew = Crew.assemble()) {
      crew.call("narcissus", () -> Student.joins(Thread.currentThread()));
      assertThat(standstill(crew).kind()).isEqualTo(Hang.Kind.DEADLOCK);
    }
  }

  @Test
  void who_waits_to_be_woken_by_nobody_has_lost_a_signal() {
    for (Call.Body wait : waits()) {
      try (Crew crew = Crew.assemble()) {
        crew.call("caller", wait);
        Hang hang = standstill(crew);
        assertThat(hang.kind()).isEqualTo(Hang.Kind.LOST_SIGNAL);
        assertThat(hang.threadNotStarted()).isFalse();
      }
    }
  }

  private static List<Call.Body> waits() {
    ReentrantLock lock = new ReentrantLock();
    return List.of(
        () -> Student.waitsOn(new Object()),
        () -> Student.acquires(new Semaphore(0)),
        () -> new CountDownLatch(1).await(),
        () -> new CompletableFuture<>().join(),
        () -> LockSupport.park(new Object()),
        () -> {
          lock.lock();
          lock.newCondition().await();
        });
  }

  @Test
  void a_task_that_nobody_has_begun_is_told_from_one_that_somebody_is_at_work_on() {
    FutureTask<Void> task = new FutureTask<>(LockSupport::park, null);
    try (Crew crew = Crew.assemble()) {
      crew.call("caller", task::get);
      assertThat(standstill(crew).kind()).isEqualTo(Hang.Kind.NEVER_STARTED);
      crew.call("late", task::run);
      Hang hang = standstill(crew);
      assertThat(hang.kind()).isEqualTo(Hang.Kind.LOST_SIGNAL);
      assertThat(hang.threads()).extracting(ThreadDoing::name).containsExactly("late");
    }
  }

  @Test
  void a_task_for_which_no_thread_of_the_pool_is_left_was_never_begun() {
    ExecutorService pool = Executors.newFixedThreadPool(1);
    try (Crew crew = Crew.assemble()) {
      crew.call("caller", () -> pool.submit(() -> pool.submit(() -> {}).get()).get());
      assertThat(standstill(crew).kind()).isEqualTo(Hang.Kind.NEVER_STARTED);
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void a_lock_whose_owner_has_ended_is_kept_for_ever() {
    ReentrantLock lock = new ReentrantLock();
    try (Crew crew = Crew.assemble()) {
      Call owner = crew.call("owner", lock::lock);
      join(owner.thread());
      crew.call("caller", () -> Student.locks(lock));
      Hang hang = standstill(crew);
      assertThat(hang.kind()).isEqualTo(Hang.Kind.KEPT_LOCK);
      assertThat(hang.threads().get(0).heldBy()).isEqualTo("owner");
    }
  }

  @Test
  void who_waits_for_a_child_or_for_what_it_says_waits_for_a_child() throws Exception {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Sleeper.class.getName())
            .start();
    try (Crew crew = Crew.assemble()) {
      crew.call("end", child::waitFor);
      crew.call("future", () -> child.onExit().get());
      crew.call("output", () -> child.getInputStream().read());
      crew.call("line", () -> child.errorReader().readLine());
      while (!kinds(crew).equals(Set.of(Activity.WAITS_FOR_CHILD, Activity.WAITS_FOR_RESULT))) {
        Nap.ofMillis(1); // until all four are where they wait
      }
      assertThat(Hang.of(crew.doing()).orElseThrow().kind()).isEqualTo(Hang.Kind.CHILD);
      assertThat(Hang.of(crew.doing()).orElseThrow().threads())
          .extracting(ThreadDoing::name)
          .containsExactly("end", "line", "output");
    } finally {
      child.destroyForcibly();
    }
  }

  @Test
  void who_runs_and_runs_is_busy_and_who_is_held_by_the_check_hangs_in_nothing() {
    try (Crew crew = Crew.assemble()) {
      Gate gate = crew.gate();
      crew.call("held", gate::pass);
      crew.call("waits", () -> Student.waitsOn(new Object()));
      assertThat(crew.awaitDoneOrStuck(() -> false)).isFalse();
      assertThat(Hang.of(crew.doing())).isEmpty();
      boolean[] over = new boolean[1];
      Call busy =
          crew.call(
              "busy",
              () -> {
                while (!Student.isTrue(over)) {
                  Thread.onSpinWait();
                }
              });
      Optional<Hang> hang = Hang.of(crew.doing());
      while (hang.isEmpty()) {
        Nap.ofMillis(10);
        hang = Hang.of(crew.doing());
      }
      assertThat(hang.get().kind()).isEqualTo(Hang.Kind.BUSY_LOOP);
      assertThat(hang.get().threads()).extracting(ThreadDoing::name).containsExactly("busy");
      Student.becomeTrue(over);
      join(busy.thread());
    }
  }

  @Test
  void a_thread_that_was_made_and_not_started_is_noticed_until_it_is() {
    try (Crew crew = Crew.assemble()) {
      List<Thread> made = new ArrayList<>();
      Call call = crew.call("caller", () -> made.add(new Thread(() -> {})));
      join(call.thread());
      Verdict verdict = new Unfinished("", List.of());
      assertThat(verdict.withThreadsNotStarted(List.of()))
          .extracting(ThreadDoing::activity)
          .containsExactly(Activity.NOT_STARTED);
      made.get(0).start();
      assertThat(new Unfinished("", List.of()).withThreadsNotStarted(List.of())).isEmpty();
    }
  }

  private static Hang standstill(Crew crew) {
    assertThat(crew.awaitDoneOrStuck(() -> false)).isFalse();
    return Hang.ofStandstill(crew.doing()).orElseThrow();
  }

  private static Set<Activity> kinds(Crew crew) {
    List<ThreadDoing> doing = crew.doing();
    return Set.copyOf(doing.stream().map(ThreadDoing::activity).toList());
  }

  private static void meetThen(CountDownLatch both, Object wanted) {
    both.countDown();
    try {
      both.await();
    } catch (InterruptedException e) {
      return;
    }
    Student.within(wanted, () -> {});
  }

  private static void join(Thread thread) {
    try {
      Student.joins(thread);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
