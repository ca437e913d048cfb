package duet.check.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import duet.check.weave.swept.Counters;
import duet.kit.Call;
import duet.kit.CheckFailed;
import duet.kit.Evidence;
import duet.kit.Flavour;
import duet.kit.Inconclusive;
import duet.kit.Step;
import duet.kit.Sweep;
import duet.kit.Unfinished;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Weaves programs and sweeps them: real threads, forced schedules. */
class SweepTest {
  private ClassLoader woven;

  @BeforeEach
  void weave() throws IOException {
    woven = Woven.nestedIn(Counters.class);
    Woven.enter(Flavour.SWEPT, "");
  }

  @AfterEach
  void leave() {
    Woven.enter(Flavour.PLAIN, "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Plain",
        "InAnArray",
        "TwoMonitors",
        "TwoLocks",
        "InThePool",
        "FireAndForget",
        "ByReference",
        "InABuilder",
        "NamedWithADollar",
        "InAStaticPool",
        "GivesUp",
        "Naps",
        "SpinsByTheClock",
        "TriesAndGoesOn"
      })
  void what_loses_an_update_in_one_schedule_is_found_in_every_run(String counter) {
    for (int run = 0; run < 20; run++) {
      CheckFailed failed = failure(counting(counter));
      assertThat(failed).hasMessage("Two increments ended at 1.");
      assertThat(failed.evidence().strength()).isEqualTo(Evidence.Strength.PROVED);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Synchronized",
        "Locked",
        "Permitted",
        "OneLockForAll",
        "OneWorker",
        "Together",
        "OneStaticWorker",
        "WritesALot",
        "NapsUntilFree",
        "WaitsForADay"
      })
  void what_loses_none_passes_every_schedule(String counter) {
    for (int run = 0; run < 5; run++) {
      counting(counter).run();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Synchronized", "Locked", "OneWorker"})
  void what_loses_none_passes_every_schedule_with_a_preemption_of_each(String counter) {
    counting(counter).twoVictims().run();
  }

  @Test
  void the_schedule_tells_who_read_and_wrote_what_in_which_line() {
    CheckFailed failed = failure(counting("Plain"));
    assertThat(failed.evidence().schedule())
        .extracting(Step::actor, Step::file, Step::what, Step::value)
        .containsExactly(
            step("thread 1", "reads n", "0"),
            step("thread 1", "is held before it writes n", ""),
            step("thread 2", "reads n", "0"),
            step("thread 2", "writes n", "1"),
            step("thread 1", "writes n", "1"));
    assertThat(failed.evidence().schedule()).allMatch(step -> step.line() > 0);
  }

  @Test
  void what_is_named_for_a_replay_forces_the_same_schedule_again() {
    CheckFailed first = failure(counting("TwoLocks"));
    Woven.enter(Flavour.SWEPT, first.evidence().replay());
    for (int run = 0; run < 20; run++) {
      CheckFailed again = failure(counting("TwoLocks"));
      assertThat(again.evidence().schedule()).isEqualTo(first.evidence().schedule());
    }
  }

  @Test
  void a_replay_of_another_sweep_of_the_same_check_does_nothing_here() {
    Woven.enter(Flavour.SWEPT, "another@2");
    counting("Plain").run();
  }

  @Test
  void a_replay_that_never_comes_to_its_point_says_so_and_passes_nobody() {
    Woven.enter(Flavour.SWEPT, "count@400");
    assertThatThrownBy(counting("Synchronized")::run)
        .isInstanceOf(Inconclusive.class)
        .hasMessageContaining("holds thread 1 at point 400 of its way, and it never came there");
    Woven.enter(Flavour.SWEPT, "count@1.400");
    assertThatThrownBy(counting("Synchronized")::run)
        .isInstanceOf(Inconclusive.class)
        .hasMessageContaining("holds thread 2 at point 400");
  }

  @Test
  void who_is_asked_how_it_ended_and_never_answers_does_not_keep_the_checker() {
    assertThatThrownBy(counting("NeverTells")::run)
        .isInstanceOf(Unfinished.class)
        .hasMessageContaining("whoever asked waits for ever");
  }

  @ParameterizedTest
  @ValueSource(strings = {"HomeMade", "LazyLock"})
  void one_preemption_of_each_finds_what_one_preemption_of_one_cannot(String counter) {
    counting(counter).run();
    CheckFailed failed = failure(counting(counter).twoVictims());
    assertThat(failed).hasMessage("Two increments ended at 1.");
    Woven.enter(Flavour.SWEPT, failed.evidence().replay());
    for (int run = 0; run < 20; run++) {
      CheckFailed again = failure(counting(counter).twoVictims());
      assertThat(again.evidence().schedule()).isEqualTo(failed.evidence().schedule());
    }
  }

  @Test
  void whoever_works_on_another_object_must_not_wait_where_that_is_asked_for() {
    Sweep.of("apart", () -> new Scene("Synchronized", true)).withoutWaiting("It waited.").run();
    CheckFailed failed =
        failure(
            Sweep.of("apart", () -> new Scene("OneLockForAll", true)).withoutWaiting("It waited."));
    assertThat(failed).hasMessage("It waited.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TellsAtOnce", "SpinsAndTells"})
  void who_waits_before_the_two_are_called_goes_on_once_they_have_done_what_it_waits_for(
      String counter) {
    Sweep.of("announce", () -> new Announced(counter)).run();
  }

  @Test
  void initialisers_are_over_before_the_two_are_called() {
    Sweep.of("late", () -> (Sweep.Scene) make("Initialised")).run();
  }

  @Test
  void who_waits_before_the_two_are_called_and_is_forgotten_is_seen_to_wait() {
    Sweep announce = Sweep.of("announce", () -> new Announced("TellsTooLate"));
    CheckFailed failed = failure(announce);
    assertThat(failed).hasMessage("It still waited.");
    assertThat(failed.evidence().schedule()).extracting(Step::actor).startsWith("thread 3");
    for (int run = 0; run < 20; run++) {
      assertThat(failure(announce).evidence().schedule()).isEqualTo(failed.evidence().schedule());
    }
  }

  @Test
  void a_standstill_is_a_failure_with_what_the_threads_wait_for() {
    CheckFailed failed = failure(counting("ForgetsToUnlock").calling("increment", "increment"));
    assertThat(failed).hasMessageStartingWith("increment and increment, called by two threads");
    assertThat(failed.evidence().threads())
        .anyMatch(thread -> thread.name().equals("thread 2") && thread.in().contains("lock"));
  }

  @Test
  void more_points_than_can_be_looked_at_are_a_failure_so_that_nobody_hides_behind_them() {
    CheckFailed failed = failure(counting("HasTooManyPoints").calling("increment", "increment"));
    assertThat(failed).hasMessageStartingWith("increment comes to more than 400 places");
    assertThat(failed.evidence().strength()).isEqualTo(Evidence.Strength.NOT_FOUND);
  }

  @Test
  void a_check_that_does_not_ask_for_swept_classes_is_broken() {
    Woven.enter(Flavour.PLAIN, "");
    assertThatThrownBy(counting("Plain")::run)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("SWEPT");
  }

  private Sweep counting(String counter) {
    return Sweep.of("count", () -> new Scene(counter, false));
  }

  private static CheckFailed failure(Sweep sweep) {
    CheckFailed failed = catchThrowableOfType(CheckFailed.class, sweep::run);
    assertThat(failed).isNotNull();
    return failed;
  }

  private static org.assertj.core.groups.Tuple step(String actor, String what, String value) {
    return org.assertj.core.groups.Tuple.tuple(actor, "Counters.java", what, value);
  }

  /** Two threads that count once each, while a third one waits for the first of them. */
  private final class Announced implements Sweep.Scene {
    private final Object counter;
    private volatile boolean told;

    Announced(String counter) {
      this.counter = make(counter);
    }

    @Override
    public Optional<Call.Body> before() {
      return Optional.of(
          () -> {
            call(counter, "awaitOne");
            told = true;
          });
    }

    @Override
    public void first() {
      call(counter, "increment");
    }

    @Override
    public void second() {
      call(counter, "increment");
    }

    @Override
    public Optional<String> wrong() {
      return told ? Optional.empty() : Optional.of("It still waited.");
    }
  }

  private Object make(String counter) {
    try {
      Class<?> type = Class.forName(Woven.PACKAGE + ".Counters$" + counter, true, woven);
      return type.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static Object call(Object counter, String name) {
    try {
      Method method = counter.getClass().getMethod(name);
      return method.invoke(counter);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  /** Two threads that count once each, on one counter or on one each. */
  private final class Scene implements Sweep.Scene {
    private final Object first;
    private final Object second;

    Scene(String counter, boolean apart) {
      first = make(counter);
      second = apart ? make(counter) : first;
    }

    @Override
    public void first() throws Throwable {
      call(first, "increment");
    }

    @Override
    public void second() throws Throwable {
      call(second, "increment");
    }

    @Override
    public Optional<String> wrong() {
      int value = first == second ? (int) call(first, "value") : 2;
      return value == 2 ? Optional.empty() : Optional.of("Two increments ended at " + value + ".");
    }
  }
}
