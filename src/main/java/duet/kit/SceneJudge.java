package duet.kit;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Has a scene judged on a thread of the crew. To judge it may call the submission once more, such
 * as for its size, and that may hang: on the checker's own thread it cost the time of all checks
 * that came after it.
 */
final class SceneJudge {
  private SceneJudge() {}

  /**
   * What is wrong, as the scene says; what it throws is thrown here.
   *
   * @throws Unfinished if it never comes back
   */
  static Optional<String> ask(Crew crew, Supplier<Optional<String>> wrong) {
    AtomicReference<Optional<String>> answer = new AtomicReference<>(Optional.empty());
    Call call = crew.call("caller", () -> answer.set(wrong.get()));
    if (!crew.awaitDoneOrStuck(call::ended, call.thread())) {
      throw new Unfinished(
          "Both were back, and then nobody else got an answer: whoever asked waits for ever.",
          crew.doing());
    }
    call.thrown().ifPresent(SceneJudge::rethrow);
    return answer.get();
  }

  private static void rethrow(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) thrown;
  }
}
