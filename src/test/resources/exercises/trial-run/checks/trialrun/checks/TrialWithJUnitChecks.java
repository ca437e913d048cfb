package trialrun.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import duet.kit.Check;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import trialrun.Trial;

/** Asks JUnit for more than to call methods, so the runner starts the JUnit Platform for it. */
class TrialWithJUnitChecks {
  private static int made;

  @BeforeAll
  static void once() {
    made++;
  }

  @Test
  @Check(id = "by-junit", points = 1, needs = "second", promise = "second comes back, once set up")
  void secondComesBackOnceSetUp() {
    Trial.second();
    assertEquals(1, made);
  }
}
