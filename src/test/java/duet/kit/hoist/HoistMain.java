package duet.kit.hoist;

import duet.kit.CheckFailed;
import duet.kit.Conditions;
import duet.kit.Flavour;
import duet.kit.HoistProbe;
import duet.kit.Patience;
import duet.kit.Profile;
import duet.kit.RunContext;
import duet.kit.Verdict;
import java.util.Set;

/** Probes one worker, in a JVM of its own: {@code <way>}. Prints what the probe said. */
final class HoistMain {
  static final String GOES_ON = "stop had come back, and run went on.";
  static final String PASSES = "passes";

  private HoistMain() {}

  public static void main(String[] args) {
    RunContext.enter(
        new RunContext(
            "duet.kit.hoist",
            Set.of(),
            new byte[0],
            Patience.standard(),
            false,
            new Conditions(Flavour.PLAIN, Profile.TIERED, 0, "")));
    System.out.println(said(Way.valueOf(args[0])));
    // A reader that sees nothing never ends.
    Runtime.getRuntime().halt(0);
  }

  private static String said(Way way) {
    try {
      HoistProbe.of(way::scene).calling("run", "stop").observed(GOES_ON).run();
      return PASSES;
    } catch (CheckFailed e) {
      return e.getMessage();
    } catch (Verdict e) {
      return e.getClass().getSimpleName();
    }
  }
}
