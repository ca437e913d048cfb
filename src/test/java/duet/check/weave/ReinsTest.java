package duet.check.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import duet.check.weave.swept.Counters;
import duet.kit.Call;
import duet.kit.Crew;
import duet.kit.Flavour;
import duet.kit.Reins;
import duet.kit.Step;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Leads real threads of a woven program. */
class ReinsTest {
  private static final String PLAIN = Counters.Plain.class.getName();

  private ClassLoader loader;
  private Counters.Counter counter;

  @BeforeEach
  void weave() throws IOException, ReflectiveOperationException {
    loader = Woven.nestedIn(Counters.class);
    counter = make(PLAIN);
    Woven.enter(Flavour.SWEPT, "");
  }

  private Counters.Counter make(String name) throws ReflectiveOperationException {
    return (Counters.Counter) loader.loadClass(name).getDeclaredConstructor().newInstance();
  }

  @AfterEach
  void leave() {
    Woven.enter(Flavour.PLAIN, "");
  }

  @Test
  void threads_are_told_apart_by_the_order_in_which_they_were_made_not_in_which_they_came() {
    Thread older = new Thread(counter::increment);
    Thread younger = new Thread(counter::increment);
    try (Crew crew = Crew.assemble();
        Reins reins = Reins.take(crew)) {
      younger.start();
      assertThat(crew.awaitDoneOrStuck(() -> reins.held().size() == 1)).isTrue();
      older.start();
      assertThat(crew.awaitDoneOrStuck(() -> reins.held().size() == 2)).isTrue();
      assertThat(reins.held()).containsExactly(older, younger);
      assertThat(reins.seen()).containsExactly(older, younger);
    }
  }

  @Test
  void one_is_kept_at_a_point_while_the_other_goes_to_its_end() {
    Thread first = new Thread(counter::increment);
    Thread second = new Thread(counter::increment);
    try (Crew crew = Crew.assemble();
        Reins reins = Reins.take(crew)) {
      Call call = reins.call("caller", () -> runBoth(first, second));
      assertThat(crew.awaitDoneOrStuck(() -> reins.held().size() == 2)).isTrue();
      reins.leadTo(first, 2);
      assertThat(crew.awaitDoneOrStuck(() -> reins.isHeldAt(first, 2))).isTrue();
      reins.letOthersGo(first);
      assertThat(crew.awaitDoneOrStuck(() -> !second.isAlive())).isTrue();
      assertThat(crew.awaitDoneOrStuck(call::ended)).as("back with one held").isFalse();
      reins.letGo(first);
      assertThat(crew.awaitDoneOrStuck(call::ended)).isTrue();
      assertThat(reins.points(first)).isEqualTo(2);
      assertThat(reins.schedule())
          .extracting(Step::actor, Step::what, Step::value)
          .containsExactly(
              tuple("thread 1", "reads n", "0"),
              tuple("thread 1", "is held before it writes n", ""),
              tuple("thread 2", "reads n", "0"),
              tuple("thread 2", "writes n", "1"),
              tuple("thread 1", "writes n", "1"));
    }
  }

  @Test
  void the_thread_that_makes_the_call_is_not_held() {
    try (Crew crew = Crew.assemble();
        Reins reins = Reins.take(crew)) {
      Call call = reins.call("caller", counter::increment);
      assertThat(crew.awaitDoneOrStuck(call::ended)).isTrue();
      assertThat(reins.seen()).isEmpty();
    }
  }

  @Test
  void the_threads_of_a_pool_that_outlives_an_attempt_are_held_in_the_next_one()
      throws ReflectiveOperationException {
    Counters.Counter pooled = make(Counters.InAStaticPool.class.getName());
    for (int attempt = 0; attempt < 5; attempt++) {
      try (Crew crew = Crew.assembleAgain();
          Reins reins = Reins.take(crew)) {
        Call call = reins.call("caller", pooled::increment);
        assertThat(crew.awaitDoneOrStuck(() -> reins.held().size() == 1)).isTrue();
        reins.letAllGo();
        assertThat(crew.awaitDoneOrStuck(call::ended)).isTrue();
      }
    }
  }

  @Test
  void initialisers_are_over_before_the_call() throws ReflectiveOperationException {
    Counters.Counter asks = make(Counters.InitialisedBefore.class.getName());
    try (Crew crew = Crew.assemble();
        Reins reins = Reins.take(crew)) {
      Call call = reins.call("caller", (Call.Body) asks);
      assertThat(crew.awaitDoneOrStuck(call::ended)).isTrue();
      assertThat(asks.value()).isEqualTo(1);
    }
  }

  @Test
  void whoever_comes_late_is_not_held_any_more_once_all_may_go() {
    Thread late = new Thread(counter::increment);
    try (Crew crew = Crew.assemble();
        Reins reins = Reins.take(crew)) {
      reins.letAllGo();
      late.start();
      assertThat(crew.awaitDoneOrStuck(() -> !late.isAlive())).isTrue();
      assertThat(reins.seen()).containsExactly(late);
    }
  }

  @Test
  void a_check_that_does_not_ask_for_swept_classes_is_broken() {
    Woven.enter(Flavour.PLAIN, "");
    try (Crew crew = Crew.assemble()) {
      assertThatThrownBy(() -> Reins.take(crew))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("SWEPT");
    }
  }

  private static void runBoth(Thread first, Thread second) throws InterruptedException {
    for (Thread each : List.of(first, second)) {
      each.start();
    }
    first.join();
    second.join();
  }
}
