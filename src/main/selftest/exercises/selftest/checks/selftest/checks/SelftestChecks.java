package selftest.checks;

import duet.kit.Call;
import duet.kit.Check;
import duet.kit.CheckFailed;
import duet.kit.Crew;
import duet.kit.Evidence;
import duet.kit.Flavour;
import duet.kit.Gate;
import duet.kit.Meet;
import duet.kit.Nonces;
import duet.kit.Sweep;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import selftest.Selftest;

/** One check for each way to find out: by looking, by a sweep, by proofs of rest and standstill. */
class SelftestChecks {
  private static final String WHY = "A grader that does not see this must not give marks.";
  private static final String TRY = "Run the command duet calibrate, with fewer jobs.";

  @Test
  @Check(
      id = "plain",
      points = 1,
      needs = {},
      promise = "larger tells the larger one of two numbers")
  void tellsTheLargerNumber() {
    int small = Nonces.ofCheck().between(1, 500);
    int large = small + Nonces.ofCheck().between(1, 500);
    if (Selftest.larger(small, large) != large || Selftest.larger(large, small) != large) {
      throw new CheckFailed("larger told the smaller number.", WHY, TRY, Evidence.observed(1, 1));
    }
  }

  @Test
  @Check(
      id = "swept",
      points = 1,
      needs = {},
      flavour = Flavour.SWEPT,
      promise = "Two threads that increment together add two, wherever one is interrupted")
  void noIncrementIsLostAtAnyPoint() {
    Sweep.of("increment", TwoIncrements::new)
        .calling("increment", "increment")
        .teaching(WHY, TRY)
        .run();
  }

  private static final class TwoIncrements implements Sweep.Scene {
    private final Selftest counter = new Selftest();

    @Override
    public void first() {
      counter.increment();
    }

    @Override
    public void second() {
      counter.increment();
    }

    @Override
    public Optional<String> wrong() {
      int value = counter.value();
      return value == 2
          ? Optional.empty()
          : Optional.of("Two threads added one each, and the sum was %d.".formatted(value));
    }
  }

  @Test
  @Check(
      id = "resting",
      points = 1,
      needs = {},
      promise = "both does not come back while one of the tasks is under way")
  void waitsForTheEnd() {
    try (Crew crew = Crew.assemble()) {
      Gate gate = crew.gate();
      Call call = crew.call("caller", () -> Selftest.both(() -> {}, gate::pass));
      if (crew.awaitDoneOrRest(call::ended)) {
        call.orFail("both");
        throw new CheckFailed(
            "both came back while a task was held in its middle.",
            WHY,
            TRY,
            Evidence.proved(List.of(), crew.doing()));
      }
      gate.open();
      crew.awaitDoneOrStuck(call::ended);
      call.orFail("both");
    }
  }

  // The last one, since whoever fails it leaves threads behind that wait for ever.
  @Test
  @Check(
      id = "stuck",
      points = 1,
      needs = {},
      promise = "Both tasks are under way at the same time")
  void bothAreUnderWayTogether() {
    try (Crew crew = Crew.assemble()) {
      Meet meet = crew.meet(2);
      Call call = crew.call("caller", () -> Selftest.both(meet::arrive, meet::arrive));
      if (!crew.awaitDoneOrStuck(meet::met)) {
        call.orFail("both");
        throw new CheckFailed(
            "One of the tasks was held in its middle, and the other one was never begun.",
            WHY,
            TRY,
            Evidence.proved(List.of(), crew.doing()));
      }
    }
  }
}
