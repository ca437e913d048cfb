package trialrun.checks;

import duet.kit.Check;
import org.junit.jupiter.api.Test;
import trialrun.Trial;

/** Calls the submission on the thread of the check, as a careless author might. */
class TrialChecks {
  @Test
  @Check(id = "first", points = 1, needs = {}, promise = "first comes back")
  void firstComesBack() {
    Trial.first();
  }

  @Test
  @Check(id = "second", points = 1, needs = {}, promise = "second comes back")
  void secondComesBack() {
    Trial.second();
  }

  @Test
  @Check(id = "third", points = 1, needs = "second", promise = "second comes back twice")
  void secondComesBackTwice() {
    Trial.second();
    Trial.second();
  }
}
