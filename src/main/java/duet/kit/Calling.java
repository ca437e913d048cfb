package duet.kit;

import java.util.List;
import java.util.concurrent.Callable;

/**
 * A call into a submission that starts processes; made by {@link ChildWatch#begin}.
 *
 * @param <T> what the method gives back
 */
public final class Calling<T> {
  private final ChildWatch watch;
  private final String method;
  private final Call call;
  private volatile T value;

  Calling(ChildWatch watch, String method, Callable<T> body) {
    this.watch = watch;
    this.method = method;
    this.call = watch.crew().call("caller", () -> value = body.call());
  }

  /**
   * Waits for its end.
   *
   * @return what it gave back
   * @throws CheckFailed if it throws, or provably does not come back
   * @throws Unfinished if it spins, or gets nowhere on a machine that is not starved
   * @throws Inconclusive if it was starved
   */
  public T result() {
    if (!FamilyWait.forAll(watch.crew(), call::ended)) {
      throw notBack();
    }
    call.orFail(method);
    return value;
  }

  /**
   * Whether it comes back while a child is held at its very end; see {@link ChildWatch#holdEnds}.
   * If it does not, it waits for that child, and no limit in time ended the wait within 3.7 s.
   *
   * @throws CheckFailed if it provably gets nowhere before a child is at its end, or threw
   * @throws Unfinished if it spins, or gets nowhere on a machine that is not starved
   * @throws Inconclusive if it was starved
   */
  public boolean comesBackBeforeItsChild() {
    if (!FamilyWait.forAll(watch.crew(), () -> call.ended() || watch.anyAtEnd())) {
      throw notBack();
    }
    FamilyWait.forParent(watch.crew(), call::ended);
    call.orFail(method);
    // One that it has killed may still be there for a moment; one that is held, or waits, stays.
    return call.ended() && !FamilyWait.forAll(watch.crew(), () -> Kin.children().isEmpty());
  }

  private CheckFailed notBack() {
    List<String> waiting = watch.whoWaits();
    return watch.failed(
        waiting.isEmpty()
            ? method + " did not come back: it waits for something that nobody will bring about."
            : method
                + " did not come back: the submission waits for "
                + String.join(", and for ", waiting)
                + ".",
        "Each waits for the other, so neither goes on, however long one waits.",
        "Look at the line where your thread waits. What would the child have to be given before it"
            + " can do what you wait for?");
  }
}
