package safepublication.checks;

import duet.kit.Check;
import duet.kit.Stress;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;
import safepublication.Registry;
import safepublication.Registry.Config;

/** One thread replaces the configuration while another one gets it. */
@Check(
    id = "whole",
    points = 1,
    needs = "lazy",
    promise =
        "In hundreds of thousands of races with replace, get gives the old configuration or the new"
            + " one, entire")
@Stress(
    why =
        "Whoever gets the name of one configuration with the hosts of another one sends its data to"
            + " the wrong place, and nothing tells that it is wrong.",
    advice =
        "How many fields does replace write, and how many does get read? Play through what get finds"
            + " when replace is held between two of them.")
@JCStressTest
@Outcome(id = "1", expect = Expect.ACCEPTABLE, desc = "the old configuration")
@Outcome(id = "2", expect = Expect.ACCEPTABLE, desc = "the new configuration")
@Outcome(
    id = "3",
    expect = Expect.FORBIDDEN,
    desc = "get gave the name of one configuration with the hosts of another one.")
@Outcome(
    expect = Expect.FORBIDDEN,
    desc = "get gave something that was neither the old configuration nor the new one.")
@State
public class WholeStress {
  private static final Config OLD = CountingFactory.config("old");
  private static final Config NEW = CountingFactory.config("new");

  private final Registry registry = new Registry(() -> OLD);

  /** Has the old one made before anything begins. */
  public WholeStress() {
    registry.get();
  }

  /** Replaces. */
  @Actor
  public void writer() {
    registry.replace(NEW);
  }

  /** Gets. */
  @Actor
  public void reader(I_Result result) {
    result.r1 = number(registry.get());
  }

  private static int number(Config config) {
    if (config == null) {
      return 0;
    } else if (!CountingFactory.isWhole(config)) {
      return 3;
    }
    return "old".equals(config.name()) ? 1 : 2;
  }
}
