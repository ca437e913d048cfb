package duet.kit;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A call into a submission that starts processes; made by {@link ChildWatch#begin}.
 *
 * @param <T> what the method gives back
 */
public final class Calling<T> {
  private static final Pattern NOT_THERE = Pattern.compile("Cannot run program \"([^\"]*)\"");

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
    mustNotHaveThrown();
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
    mustNotHaveThrown();
    // One that it has killed may still be there for a moment; one that is held, or waits, stays.
    return call.ended() && !FamilyWait.forHeld(watch.crew(), () -> Kin.children().isEmpty());
  }

  /** Whether it has come back, by returning or by throwing. */
  public boolean ended() {
    return call.ended();
  }

  /** What it threw, once it has ended. */
  public Optional<Throwable> thrown() {
    return call.thrown();
  }

  private void mustNotHaveThrown() {
    Optional<String> program = call.thrown().flatMap(Calling::programThatIsNotThere);
    if (program.isPresent()) {
      throw watch.failed(
          "%s could not start the program \"%s\".".formatted(method, program.get()),
          "Where there is no such program, or it cannot be run, there is no child.",
          "Start the Java that runs the parent: which of its properties name the folder of its"
              + " program, and its class path?");
    }
    call.orFail(method);
  }

  /** From the JDK's own message alone: that of another class would be a stranger's code. */
  private static Optional<String> programThatIsNotThere(Throwable thrown) {
    String message = thrown.getClass() == IOException.class ? thrown.getMessage() : null;
    Matcher matcher = NOT_THERE.matcher(message == null ? "" : message);
    return matcher.lookingAt() ? Optional.of(Bounded.text(matcher.group(1))) : Optional.empty();
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
        waiting.stream().anyMatch(child -> child.endsWith(ChildTasks.READER))
            ? "A pipe holds only so much. Who is to read what the child prints, and what is that one"
                + " doing at the moment?"
            : "Look at the line where your thread waits. What would the child have to be given"
                + " before it can do what you wait for?");
  }
}
