package duet.check.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duet.check.weave.swept.Doors;
import duet.kit.Call;
import duet.kit.Crew;
import duet.kit.Flavour;
import duet.kit.Wakeups;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wakes threads of woven programs that wait, for real. */
class WakeupsTest {
  private ClassLoader woven;
  private Crew crew;

  @BeforeEach
  void weave() throws Exception {
    woven = Woven.nestedIn(Doors.class);
    Woven.enter(Flavour.SWEPT, "");
    crew = Crew.assemble();
  }

  @AfterEach
  void leave() {
    crew.close();
    Woven.enter(Flavour.PLAIN, "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Trusting", "TrustingCondition"})
  void who_believes_whoever_wakes_it_goes_on_every_time(String door) {
    for (int run = 0; run < 20; run++) {
      try (Wakeups wakeups = Wakeups.watch(crew)) {
        Call passing = waitingAt(door(door));
        assertThat(wakeups.wakeAll()).isEqualTo(1);
        assertThat(passing.ended()).isTrue();
      }
    }
  }

  @Test
  void who_looks_again_waits_on_and_can_still_be_woken_with_a_reason() {
    try (Wakeups wakeups = Wakeups.watch(crew)) {
      Doors.Door door = door("Guarded");
      Call passing = waitingAt(door);
      assertThat(wakeups.wakeAll()).isEqualTo(1);
      assertThat(passing.ended()).isFalse();
      door.open();
      assertThat(crew.awaitDoneOrStuck(passing::ended)).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Guarded", "Trusting", "TrustingCondition"})
  void who_is_woken_under_the_only_lock_goes_on_when_it_is_given_back(String name) {
    for (int run = 0; run < 20; run++) {
      try (Wakeups wakeups = Wakeups.watch(crew)) {
        Doors.Door door = door(name);
        Call passing = waitingAt(door);
        AtomicBoolean passedMeanwhile = new AtomicBoolean(true);
        boolean done =
            wakeups.withTheOnlyLock(
                () -> {
                  door.open();
                  passedMeanwhile.set(crew.awaitDoneOrStuck(passing::ended, passing.thread()));
                });
        assertThat(done).isTrue();
        assertThat(passedMeanwhile).isFalse();
        assertThat(crew.awaitDoneOrStuck(passing::ended)).isTrue();
      }
    }
  }

  @Test
  void where_waits_belong_to_two_locks_nothing_is_done_with_the_only_one() {
    try (Wakeups wakeups = Wakeups.watch(crew)) {
      waitingAt(door("Trusting"));
      waitingAt(door("TrustingCondition"));
      assertThat(wakeups.withTheOnlyLock(() -> {})).isFalse();
      assertThat(wakeups.wakeAll()).isEqualTo(2);
    }
  }

  @Test
  void nobody_is_woken_where_nobody_has_waited() {
    try (Wakeups wakeups = Wakeups.watch(crew)) {
      assertThat(wakeups.wakeAll()).isZero();
      assertThat(wakeups.withTheOnlyLock(() -> {})).isFalse();
    }
  }

  @Test
  void a_check_that_does_not_ask_for_swept_classes_is_broken() {
    Woven.enter(Flavour.PLAIN, "");
    try (Crew plain = Crew.assemble()) {
      assertThatThrownBy(() -> Wakeups.watch(plain))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("SWEPT");
    }
  }

  private Call waitingAt(Doors.Door door) {
    Call passing = crew.call("guest", door::pass);
    assertThat(crew.awaitDoneOrStuck(passing::ended)).isFalse();
    return passing;
  }

  private Doors.Door door(String name) {
    try {
      Class<?> type = Class.forName(Woven.PACKAGE + ".Doors$" + name, true, woven);
      return (Doors.Door) type.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
