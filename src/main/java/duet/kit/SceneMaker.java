package duet.kit;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Has a scene made on a thread of the crew. To make it calls constructors of the submission, which
 * may do anything: on the checker's own thread one of them kept that for ever, and nobody was left
 * to say so.
 */
final class SceneMaker {
  private SceneMaker() {}

  /**
   * The next scene.
   *
   * @throws CheckFailed if a constructor throws
   * @throws Unfinished if one never comes back
   */
  static <T> T make(Crew crew, Supplier<T> scenes) {
    AtomicReference<T> made = new AtomicReference<>();
    Call call = crew.call("caller", () -> made.set(scenes.get()));
    boolean back = crew.awaitDoneOrStuck(call::ended, call.thread());
    call.orFail("Its constructor");
    if (!back) {
      throw new Unfinished("Its constructor never came back: it waits for ever.", crew.doing());
    }
    return made.get();
  }
}
