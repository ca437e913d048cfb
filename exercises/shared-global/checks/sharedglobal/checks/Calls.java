package sharedglobal.checks;

import duet.kit.Call;
import duet.kit.CheckFailed;
import duet.kit.Crew;
import duet.kit.Evidence;
import java.util.List;

/** What all checks say about a call of the submission. */
final class Calls {
  private Calls() {}

  static void mustComeBack(Crew crew, Call call, String what) {
    if (!crew.awaitDoneOrStuck(call::ended)) {
      throw new CheckFailed(
          what + " never came back.",
          "Whoever calls it waits for ever.",
          "Look at what each thread waits for below: who was meant to bring that about?",
          Evidence.proved(List.of(), crew.doing()));
    }
  }

  static CheckFailed seen(String observed, String why, String advice) {
    return new CheckFailed(observed, why, advice, Evidence.observed(1, 1));
  }
}
