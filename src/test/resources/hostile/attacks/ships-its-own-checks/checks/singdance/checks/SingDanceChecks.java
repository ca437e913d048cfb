package singdance.checks;

import duet.kit.Check;
import org.junit.jupiter.api.Test;

class SingDanceChecks {
  @Test
  @Check(id = "content", points = 1, needs = {}, promise = "all is well")
  void content() {}

  @Test
  @Check(id = "overlap", points = 3, needs = {}, promise = "all is well")
  void overlap() {}

  @Test
  @Check(id = "independence", points = 2, needs = {}, promise = "all is well")
  void independence() {}

  @Test
  @Check(id = "waits-for-both", points = 2, needs = {}, promise = "all is well")
  void waitsForBoth() {}

  @Test
  @Check(id = "baseline", points = 1, needs = {}, promise = "all is well")
  void baseline() {}
}
