package duet.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** A register that is written and read by threads that really overlap. */
class HistoryTest {
  private final History<Integer> history = History.from(0);

  private void write(String actor, int value) throws Exception {
    history.call(
        actor, "write(" + value + ")", () -> value, (before, result) -> Optional.of(value));
  }

  private void read(String actor, int seen) throws Exception {
    read(actor, seen, () -> seen);
  }

  private void read(String actor, int seen, Callable<Integer> body) throws Exception {
    history.call(
        actor,
        "read()",
        body,
        (before, result) -> before.equals(result) ? Optional.of(before) : Optional.empty());
  }

  @Test
  void calls_one_after_the_other_are_explained_by_their_own_order() throws Exception {
    read("one", 0);
    write("two", 5);
    read("one", 5);
    assertThat(history.isLinearizable()).isTrue();
    assertThat(history.inWords())
        .isEqualTo("one: read() gave 0; one: read() gave 5; two: write(5) gave 5");
  }

  @Test
  void what_came_back_before_another_call_began_must_stand_before_it() throws Exception {
    write("two", 5);
    read("one", 0);
    assertThat(history.isLinearizable()).isFalse();
  }

  @Test
  void calls_that_overlap_may_stand_either_way_but_not_one_way_and_then_the_other()
      throws Exception {
    CountDownLatch writing = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    Thread writer =
        new Thread(
            () -> {
              try {
                history.call(
                    "two",
                    "write(5)",
                    () -> {
                      writing.countDown();
                      end.await();
                      return 5;
                    },
                    (before, result) -> Optional.of(5));
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
    writer.start();
    writing.await();
    read("one", 5);
    end.countDown();
    writer.join();
    assertThat(history.isLinearizable()).isTrue();
    read("one", 0);
    assertThat(history.isLinearizable()).isFalse();
  }

  @Test
  void two_reads_that_see_a_write_come_and_go_again_have_no_order() throws Exception {
    CountDownLatch writing = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    Thread writer =
        new Thread(
            () -> {
              try {
                read(
                    "two",
                    0,
                    () -> {
                      writing.countDown();
                      end.await();
                      return 0;
                    });
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
    writer.start();
    writing.await();
    write("one", 5);
    read("one", 0);
    end.countDown();
    writer.join();
    assertThat(history.isLinearizable()).isFalse();
  }

  @Test
  void a_call_that_throws_is_not_noted_and_too_many_are_refused() throws Exception {
    assertThatThrownBy(
            () ->
                history.call(
                    "one",
                    "fail()",
                    () -> {
                      throw new IllegalStateException("no");
                    },
                    (before, result) -> Optional.empty()))
        .isInstanceOf(IllegalStateException.class);
    assertThat(history.isLinearizable()).isTrue();
    for (int i = 0; i < 21; i++) {
      read("one", 0);
    }
    assertThatThrownBy(history::isLinearizable).hasMessageContaining("21 calls");
  }
}
