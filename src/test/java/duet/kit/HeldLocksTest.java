package duet.kit;

import static org.assertj.core.api.Assertions.assertThat;

import duet.kit.HeldLocks.Edge;
import duet.kit.HeldLocks.Lock;
import duet.kit.student.Student;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HeldLocksTest {
  private static final String PACKAGE = "duet.kit.student";

  private final Object a = new Object();
  private final Object b = new Object();
  private final Object c = new Object();

  @BeforeEach
  void the_student_has_a_package() {
    RunContext.enter(new RunContext(PACKAGE, Set.of(), new byte[0], Patience.standard(), false));
  }

  @Test
  void transfers_one_at_a_time_show_that_two_directions_make_a_circle() {
    LockOrder order = new LockOrder().name(Lock.of(a), "account A").name(Lock.of(b), "account B");
    order.add("from A to B", edgesOf(locking(b), () -> Student.nested(a, b)));
    assertThat(order.circle()).isEmpty();
    order.add("from B to A", edgesOf(locking(a), () -> Student.nested(b, a)));
    LockOrder.Circle circle = order.circle().orElseThrow();
    assertThat(circle.inWords())
        .isEqualTo(
            "one holds account A and wants account B, while one holds account B and wants account A");
    assertThat(circle.evidence().strength()).isEqualTo(Evidence.Strength.PROVED);
    assertThat(circle.evidence().schedule())
        .extracting(Step::actor)
        .containsExactly("from A to B", "from B to A");
    assertThat(circle.evidence().schedule()).extracting(Step::file).containsOnly("Student.java");
    assertThat(circle.evidence().schedule())
        .allSatisfy(step -> assertThat(step.line()).isPositive());
  }

  @Test
  void one_order_in_both_directions_makes_none() {
    LockOrder order = new LockOrder();
    order.add("there", edgesOf(locking(b), () -> Student.nested(a, b)));
    order.add("back", edgesOf(locking(b), () -> Student.nested(a, b)));
    assertThat(order.circle()).isEmpty();
  }

  @Test
  void three_locks_can_make_a_circle_that_no_two_of_them_make() {
    LockOrder order = new LockOrder();
    order.add("first", edgesOf(locking(b), () -> Student.nested(a, b)));
    order.add("second", edgesOf(locking(c), () -> Student.nested(b, c)));
    assertThat(order.circle()).isEmpty();
    order.add("third", edgesOf(locking(a), () -> Student.nested(c, a)));
    assertThat(order.circle().orElseThrow().links())
        .extracting(LockOrder.Link::held)
        .containsExactly("the Object no. 1", "the Object no. 2", "the Object no. 3");
  }

  @Test
  void a_lock_around_both_orders_keeps_the_circle_from_ever_closing() {
    LockOrder order = new LockOrder();
    order.add("there", edgesOf(locking(b), () -> Student.within(c, () -> Student.nested(a, b))));
    order.add("back", edgesOf(locking(a), () -> Student.within(c, () -> Student.nested(b, a))));
    assertThat(order.circle()).isEmpty();
  }

  @Test
  void a_lock_of_the_concurrency_package_is_known_again_by_who_owns_it_and_who_wants_it() {
    ReentrantLock one = new ReentrantLock();
    ReentrantReadWriteLock two = new ReentrantReadWriteLock();
    LockOrder order = new LockOrder();
    order.add("there", edgesOf(held(two.writeLock()), () -> lockBoth(one, two.readLock())));
    order.add("back", edgesOf(held(one), () -> lockBoth(two.writeLock(), one)));
    assertThat(order.circle().orElseThrow().inWords())
        .isEqualTo(
            "one holds the ReentrantLock no. 1 and wants the ReentrantReadWriteLock no. 1,"
                + " while one holds the ReentrantReadWriteLock no. 1"
                + " and wants the ReentrantLock no. 1");
  }

  @Test
  void who_enters_a_lock_again_does_not_wait_for_itself() {
    List<Edge> edges = edgesOf(locking(b), () -> Student.within(a, () -> Student.nested(a, b)));
    assertThat(edges).hasSize(1);
    assertThat(edges.get(0).held()).isEqualTo(Lock.of(a));
    assertThat(edges.get(0).wanted()).isEqualTo(Lock.of(b));
  }

  @Test
  void who_wants_a_monitor_back_after_waiting_on_it_does_not_wait_for_itself() {
    try (Crew crew = Crew.assemble()) {
      Gate gate = crew.gate();
      Call waiter = crew.call("waiter", () -> Student.within(a, () -> waitOn(b)));
      assertThat(crew.awaitDoneOrStuck(() -> false)).isFalse();
      Call waker =
          crew.call(
              "waker",
              () -> {
                synchronized (b) {
                  b.notifyAll();
                  gate.pass();
                }
              });
      assertThat(crew.awaitDoneOrStuck(waker::ended, waiter.thread())).isFalse();
      assertThat(crew.heldLocks().edges(waiter.thread()))
          .extracting(Edge::held, Edge::wanted)
          .containsExactly(org.assertj.core.groups.Tuple.tuple(Lock.of(a), Lock.of(b)));
      assertThat(crew.heldLocks().held(waker.thread())).containsOnlyKeys(Lock.of(b));
    }
  }

  @Test
  void what_has_no_owner_is_not_seen_to_be_held() {
    StampedLock stamped = new StampedLock();
    Semaphore permit = new Semaphore(1);
    stamped.writeLock();
    permit.acquireUninterruptibly();
    try (Crew crew = Crew.assemble()) {
      Call one = crew.call("one", () -> Student.within(a, stamped::writeLock));
      Call two = crew.call("two", () -> Student.within(b, permit::acquireUninterruptibly));
      assertThat(crew.awaitDoneOrStuck(() -> one.ended() || two.ended())).isFalse();
      assertThat(crew.heldLocks().edges(one.thread())).isEmpty();
      assertThat(crew.heldLocks().edges(two.thread())).isEmpty();
    }
  }

  @Test
  void who_can_still_go_on_has_no_edges() {
    try (Crew crew = Crew.assemble()) {
      Meet meet = crew.meet(2);
      Call one = crew.call("one", () -> Student.within(a, meet::arrive));
      assertThat(crew.awaitDoneOrStuck(() -> meet.arrivals().size() == 1)).isTrue();
      assertThat(crew.heldLocks().edges(one.thread())).isEmpty();
      assertThat(crew.heldLocks().held(one.thread())).isEmpty();
    }
  }

  /** Holds somebody in a gate; what the other one then holds and wants once it is stuck. */
  private static List<Edge> edgesOf(Holding holder, Call.Body body) {
    try (Crew crew = Crew.assemble()) {
      Gate gate = crew.gate();
      crew.call("holder", () -> holder.hold(gate));
      assertThat(crew.awaitDoneOrStuck(() -> gate.held() == 1)).isTrue();
      Call call = crew.call("call", body);
      assertThat(crew.awaitDoneOrStuck(call::ended, call.thread())).isFalse();
      List<Edge> edges = crew.heldLocks().edges(call.thread());
      gate.open();
      assertThat(crew.awaitDoneOrStuck(call::ended)).isTrue();
      return edges;
    }
  }

  @FunctionalInterface
  private interface Holding {
    void hold(Gate gate);
  }

  private static Holding locking(Object monitor) {
    return gate -> Student.within(monitor, gate::pass);
  }

  private static Holding held(java.util.concurrent.locks.Lock lock) {
    return gate -> {
      lock.lock();
      try {
        gate.pass();
      } finally {
        lock.unlock();
      }
    };
  }

  private static void lockBoth(
      java.util.concurrent.locks.Lock outer, java.util.concurrent.locks.Lock inner) {
    outer.lock();
    try {
      inner.lock();
      inner.unlock();
    } finally {
      outer.unlock();
    }
  }

  private static void waitOn(Object monitor) {
    synchronized (monitor) {
      try {
        monitor.wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
