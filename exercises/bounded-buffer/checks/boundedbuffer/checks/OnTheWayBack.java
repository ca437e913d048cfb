package boundedbuffer.checks;

import boundedbuffer.checks.BufferOfWords.Putting;
import boundedbuffer.checks.BufferOfWords.Taking;
import duet.kit.Call;
import duet.kit.Crew;
import duet.kit.Gate;
import duet.kit.Wakeups;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Some wait at a buffer with one place, all to take or all to put. One of them is called, or
 * interrupted, and before it is at the buffer again something else happens there.
 *
 * <p>Where all that wait share one lock, the check holds it meanwhile, so that it is certain who
 * comes first. Elsewhere nobody else could do so either, and things happen one after the other.
 */
final class OnTheWayBack {
  private final Crew crew;
  private final Wakeups wakeups;
  private final BufferOfWords buffer;
  private final boolean takers;
  private final List<Taking> takings = new ArrayList<>();
  private final List<Putting> puttings = new ArrayList<>();
  // What the check itself put and took; by one thread at a time.
  private final List<String> in = new ArrayList<>();
  private final List<String> out = new ArrayList<>();
  private int dishes;

  private OnTheWayBack(Crew crew, Wakeups wakeups, boolean takers, int waiting) {
    this.crew = crew;
    this.wakeups = wakeups;
    this.buffer = BufferOfWords.of(crew, 1);
    this.takers = takers;
    if (!takers) {
      String dish = nextDish();
      buffer.put(dish);
      in.add(dish);
    }
    for (int i = 1; i <= waiting; i++) {
      if (takers) {
        takings.add(buffer.taking("taker " + i));
      } else {
        puttings.add(buffer.putting("cook " + i, nextDish()));
      }
      buffer.reaches(() -> false);
    }
  }

  private interface Story {
    void tell(OnTheWayBack scene);
  }

  private static void of(Crew crew, boolean takers, int waiting, Story story) {
    try (Wakeups wakeups = Wakeups.watch(crew)) {
      OnTheWayBack scene = new OnTheWayBack(crew, wakeups, takers, waiting);
      story.tell(scene);
      scene.mustAddUp();
    }
  }

  /** What it was called for is gone when it comes; so it waits again, and is called again. */
  static void findsNothing(Crew crew, boolean takers) {
    of(
        crew,
        takers,
        1,
        scene -> {
          scene.atOneGo(
              takers
                  ? "calls put and then poll, at one go"
                  : "calls take and then offer, at one go",
              () -> {
                scene.callOne();
                scene.takeItBack();
              });
          scene.nobodyMustBeForgotten();
          scene.atOneGo(takers ? "calls put" : "calls take", scene::callOne);
          scene.nobodyMustBeForgotten();
        });
  }

  /** It has given up already when somebody does what it had waited for. */
  static void givesUpBeforeItIsCalled(Crew crew, boolean takers) {
    of(
        crew,
        takers,
        2,
        scene -> {
          Gate gate = crew.gate();
          Call somebody =
              scene.begin(
                  takers ? "calls put" : "calls take",
                  () -> {
                    gate.pass();
                    scene.callOne();
                  });
          scene.buffer.reaches(() -> gate.held() == 1 || somebody.ended());
          scene.interrupt(0);
          gate.open();
          scene.nobodyMustBeForgotten();
          scene.mustHaveGivenUp(0);
        });
  }

  /** It is interrupted after it has been called. */
  static void isCalledAndGivesUp(Crew crew, boolean takers, int which) {
    of(
        crew,
        takers,
        2,
        scene -> {
          scene.atOneGo(
              "%s and interrupts %s, at one go"
                  .formatted(takers ? "calls put" : "calls take", scene.name(which)),
              () -> {
                scene.callOne();
                scene.waiter(which).thread().interrupt();
              });
          scene.nobodyMustBeForgotten();
          scene.mustHaveGivenUp(which);
        });
  }

  private String nextDish() {
    dishes++;
    return "dish " + dishes;
  }

  private Call waiter(int which) {
    return takers ? takings.get(which).call() : puttings.get(which).call();
  }

  private String name(int which) {
    return takers ? takings.get(which).name() : puttings.get(which).name();
  }

  /** What one of those who wait has been waiting for. */
  private void callOne() {
    if (takers) {
      String dish = nextDish();
      quietly(() -> buffer.itself().put(dish));
      in.add(dish);
    } else {
      quietly(
          () -> {
            String dish = buffer.itself().take();
            out.add(dish);
          });
    }
  }

  private void takeItBack() {
    if (takers) {
      String dish = buffer.itself().poll();
      if (dish != null) {
        out.add(dish);
      }
    } else {
      String dish = nextDish();
      if (buffer.itself().offer(dish)) {
        in.add(dish);
      }
    }
  }

  private interface Waits {
    void run() throws InterruptedException;
  }

  private static void quietly(Waits body) {
    try {
      body.run();
    } catch (InterruptedException atTheEndOfTheCheck) {
      Thread.currentThread().interrupt();
    }
  }

  private Call begin(String what, Runnable body) {
    buffer.note("somebody", what);
    return crew.call(
        "somebody",
        () -> {
          if (!wakeups.withTheOnlyLock(body)) {
            body.run();
          }
        });
  }

  private void atOneGo(String what, Runnable body) {
    Call somebody = begin(what, body);
    buffer.reaches(somebody::ended);
    somebody.orFail(takers ? "put" : "take");
  }

  /** Interrupts one, and waits until it knows. */
  private void interrupt(int which) {
    buffer.note("somebody else", "interrupts " + name(which));
    Thread thread = waiter(which).thread();
    thread.interrupt();
    // In a monitor the flag stays set until it has the lock again; in a condition it does not.
    buffer.reaches(() -> !thread.isInterrupted() || thread.getState() == Thread.State.BLOCKED);
    buffer.reaches(() -> false);
  }

  private void mustHaveGivenUp(int which) {
    if (!waiter(which).ended()) {
      throw buffer.failed(
          "Somebody was interrupted while it waited, and waited on.",
          "To interrupt a thread is the only way to tell it that nobody needs what it waits for any"
              + " more.",
          "Which exception does the wait throw, and what becomes of it?");
    }
  }

  private void nobodyMustBeForgotten() {
    buffer.reaches(() -> false);
    boolean somebodyWaits = calls().anyMatch(call -> !call.ended());
    int size = buffer.size();
    if (somebodyWaits && (takers ? size > 0 : size < 1)) {
      throw buffer.failed(
          takers
              ? "There was an element in the buffer, and a taker waited for one."
              : "There was room in the buffer, and a cook waited for it.",
          "Whoever was called did not make use of it, and nobody else was called instead.",
          "Between the call and the moment when the one who was called has the lock again, much can"
              + " happen: somebody else may be faster, or it may be interrupted. Who is called"
              + " next, then, and by whom?");
    }
  }

  private void mustAddUp() {
    // No more than there were: what size tells may never come to an end.
    while (out.size() <= dishes && buffer.size() > 0) {
      out.add(buffer.take());
      buffer.reaches(() -> false);
    }
    List<String> came = came();
    if (!BoundedBufferChecks.sorted(came).equals(BoundedBufferChecks.sorted(went()))
        || came.size() != went().size()) {
      throw buffer.failed(
          "What came out of the buffer was not what had gone in.",
          "Somebody who gives up must not take anything along, and leave nothing behind.",
          "What can have happened to a thread between the interrupt and the moment when it has the"
              + " lock again, and does it look?");
    }
  }

  private Stream<Call> calls() {
    return Stream.concat(takings.stream().map(Taking::call), puttings.stream().map(Putting::call));
  }

  private List<String> went() {
    List<String> went = new ArrayList<>(in);
    puttings.stream()
        .filter(putting -> putting.call().ended() && putting.call().thrown().isEmpty())
        .forEach(putting -> went.add(putting.word()));
    return went;
  }

  private List<String> came() {
    List<String> came = new ArrayList<>(out);
    takings.stream()
        .filter(taking -> taking.got().get() != null)
        .forEach(taking -> came.add(taking.got().get()));
    return came;
  }
}
