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
    AtomicReference<Optional<String>> answer = new AtomicReference<>();
    Call call = crew.call("caller", () -> answer.set(wrong.get()));
    if (!crew.awaitDoneOrStuck(call::ended, call.thread())) {
      throw new Unfinished(
          "Both were back, and then nobody else got an answer: whoever asked waits for ever.",
          crew.doing());
    }
    if (call.thrown().isPresent()) {
      throw SceneJudge.<RuntimeException>asIs(call.thrown().get());
    }
    if (answer.get() == null) {
      throw new IllegalStateException("the judging was broken off without a word");
    }
    return answer.get();
  }

  // A submission can throw what it does not declare. Wrapped, or refused by a cast, it would look
  // like a mistake of the check, whose points are undecided then.
  @SuppressWarnings("unchecked")
  private static <T extends Throwable> T asIs(Throwable thrown) throws T {
    throw (T) thrown;
  }
}
