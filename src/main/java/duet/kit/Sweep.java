package duet.kit;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The point sweep: parks one thread at each of its points in turn, lets another run meanwhile until
 * it is back or exactly stuck, lets the first go on, and judges what came of it.
 *
 * <p>Points are the places of the submission where another thread could come in between: before
 * every access to a field or an array element, before and after every call and every taking or
 * giving back of a lock. So all schedules with one preemption of the first thread are tried, and
 * with {@link #twoVictims} all with one preemption of each. Lu, Park, Seo and Zhou (ASPLOS 2008)
 * found that most concurrency bugs of four large programs show when few accesses are put in order;
 * this puts them in order instead of hoping for it.
 *
 * <p>Threads that work for the first one, such as those of a pool, are parked in the same way, one
 * after the other, and nothing is judged before all helpers rest.
 *
 * <p>A second thread that waits for a lock of the parked one goes on as soon as it can: the first
 * is led from point to point until it has given the lock back, and stays there while the second
 * runs. So it never depends on luck who gets a lock next.
 *
 * <p>Only for checks with {@code flavour = SWEPT}.
 */
public final class Sweep {
  /**
   * Ten times the points that any right answer has. Whoever passes more of them is to be told so
   * and gets nothing: were it left undecided, a loop without a purpose would save a wrong answer
   * from its mark.
   */
  private static final int MOST_ATTEMPTS = 400;

  /** Wall clock; two hundred times what a sweep takes on a machine that is not starved. */
  private static final long MOST_NANOS = 60_000_000_000L;

  /**
   * What two threads do, and how to judge it. A new one for every attempt, with fresh objects.
   *
   * <p>The two may call different methods, and methods of different objects.
   */
  public interface Scene {
    /** What the first thread does, which is parked on its way. */
    void first() throws Throwable;

    /** What the second thread does meanwhile. */
    void second() throws Throwable;

    /**
     * What a third thread does, which is called before the two others and let alone: it is never
     * parked. It gets as far as it can before the first is called, such as to where it waits for
     * what the two are going to bring about, and once more before all is judged. Whether it has
     * come back is for {@link #wrong} to know; it may wait for ever.
     */
    default Optional<Call.Body> before() {
      return Optional.empty();
    }

    /**
     * What is wrong once both are back and nobody else can go on, as a sentence that is the same on
     * every run; empty if nothing is.
     */
    Optional<String> wrong();
  }

  private final String name;
  private final Supplier<? extends Scene> scenes;
  private String firstMethod = "the first call";
  private String secondMethod = "the second call";
  private String why = "";
  private String advice = "";
  private String whyForEver =
      "Whoever calls them waits for ever, and so does everybody who waits for those.";
  private String howForEver =
      "Look at what each thread waits for below: who was meant to bring it about?";
  private boolean twoVictims;
  private boolean initialised;
  private final SweepPatience patience = new SweepPatience();
  private Optional<String> waiting = Optional.empty();

  private Sweep(String name, Supplier<? extends Scene> scenes) {
    this.name = name;
    this.scenes = scenes;
  }

  /**
   * A sweep.
   *
   * @param name tells the sweeps of one check apart in replay tokens: lower case, digits, hyphens
   * @param scenes makes the scene of each attempt
   */
  public static Sweep of(String name, Supplier<? extends Scene> scenes) {
    if (!name.matches("[a-z][a-z0-9-]*")) {
      throw new IllegalArgumentException("the name of a sweep is lower case: " + name);
    }
    return new Sweep(name, scenes);
  }

  /** The methods that first and second thread call, as the student knows them. */
  public Sweep calling(String first, String second) {
    firstMethod = first;
    secondMethod = second;
    return this;
  }

  /** Why it matters what {@link Scene#wrong} says, and what to try. */
  public Sweep teaching(String whyItMatters, String whatToTry) {
    why = whyItMatters;
    advice = whatToTry;
    return this;
  }

  /**
   * Why it matters that both wait for ever, and what to try; for checks that are about just that.
   */
  public Sweep teachingStandstill(String whyItMatters, String whatToTry) {
    whyForEver = whyItMatters;
    howForEver = whatToTry;
    return this;
  }

  /**
   * Parks the second thread, too, at each of its points for each point of the first side. Its own
   * helpers are not parked.
   */
  public Sweep twoVictims() {
    twoVictims = true;
    return this;
  }

  /**
   * Asks besides that the second thread never has to wait for the first, such as when the two work
   * on different objects.
   *
   * @param observed what to say if it waits, the same on every run
   */
  public Sweep withoutWaiting(String observed) {
    waiting = Optional.of(observed);
    return this;
  }

  /**
   * Sweeps, or forces the one schedule that a replay token names.
   *
   * @throws CheckFailed with the schedule and what replays it, at the first point that goes wrong;
   *     also if there are more points than can be looked at
   * @throws Unfinished if the submission spins
   * @throws Inconclusive if the machine is too slow
   * @throws IllegalStateException if the running check is not of flavour {@code SWEPT}
   */
  public void run() {
    Conditions conditions = RunContext.current().conditions();
    if (conditions.flavour() != Flavour.SWEPT) {
      throw new IllegalStateException("a check that sweeps must say flavour = SWEPT");
    }
    if (conditions.replay().isEmpty()) {
      runAll();
    } else if (conditions.replay().startsWith(name + "@")) {
      replay(SweepPoint.parse(conditions.replay().substring(name.length() + 1)));
    }
  }

  private void replay(SweepPoint point) {
    Tried.replayed();
    SweepAttempt.Reached reached = attempt(point);
    if (!reached.firstParked()) {
      throw notReached(
          point.track() == 0 ? "thread 1" : "helper " + point.track() + " of thread 1",
          point.first());
    } else if (point.second() > 0 && !reached.secondParked()) {
      throw notReached("thread 2", point.second());
    }
  }

  private static Inconclusive notReached(String who, int point) {
    return new Inconclusive(
        "The schedule holds %s at point %d of its way, and it never came there: this schedule cannot be forced here."
            .formatted(who, point),
        List.of());
  }

  private void runAll() {
    long begin = System.nanoTime();
    SweepPoint point = SweepPoint.FIRST;
    for (int attempts = 1; ; attempts++) {
      SweepAttempt.Reached reached = attempt(point);
      Tried.add(1);
      Optional<SweepPoint> next = point.after(reached, twoVictims);
      if (next.isEmpty()) {
        return;
      }
      point = next.get();
      if (attempts == MOST_ATTEMPTS) {
        throw tooManyPoints();
      }
      if (System.nanoTime() - begin > MOST_NANOS) {
        throw Inconclusive.outOfTime(
            "The machine was too slow: of all schedules it came to " + attempts + ".");
      }
    }
  }

  private CheckFailed tooManyPoints() {
    return new CheckFailed(
        "%s comes to more than %d places at which another thread could come in between."
            .formatted(firstMethod, MOST_ATTEMPTS),
        "It is interrupted at each of them in turn, and nobody can look at so many.",
        "Which loop makes them, and what of it do other threads need to see? Work in local"
            + " variables, and touch what is shared once.",
        Evidence.notFound(MOST_ATTEMPTS));
  }

  private SweepAttempt.Reached attempt(SweepPoint point) {
    try (Crew crew = Crew.assembleAgain()) {
      Scene scene = SceneMaker.make(crew, scenes);
      if (!initialised) {
        initialised = true;
        Initialisers.run(crew, scene.getClass().getClassLoader());
      }
      SweepAttempt attempt = new SweepAttempt(crew, scene, point, patience);
      try {
        SweepAttempt.Reached reached = attempt.run();
        judge(attempt, reached);
        return reached;
      } catch (CheckFailed failed) {
        throw new CheckFailed(
            failed.getMessage(),
            failed.why(),
            failed.advice(),
            Evidence.proved(attempt.schedule(), failed.evidence().threads())
                .withReplay(name + "@" + point));
      } finally {
        Points.tell(null);
      }
    }
  }

  private void judge(SweepAttempt attempt, SweepAttempt.Reached reached) {
    attempt.first().orFail(firstMethod);
    attempt.second().orFail(secondMethod);
    if (!reached.bothBack()) {
      throw new CheckFailed(
          "%s and %s, called by two threads, never came back: they wait for ever."
              .formatted(firstMethod, secondMethod),
          whyForEver,
          howForEver,
          Evidence.proved(List.of(), attempt.crew().doing()));
    }
    if (reached.secondWaited() && waiting.isPresent()) {
      throw failed(waiting.get());
    }
    // Who judges has no part in the schedule.
    Points.tell(null);
    SceneJudge.ask(attempt.crew(), attempt.scene()::wrong).map(this::failed).ifPresent(this::raise);
  }

  private CheckFailed failed(String observed) {
    return new CheckFailed(observed, why, advice, Evidence.proved(List.of()));
  }

  private void raise(CheckFailed failed) {
    throw failed;
  }
}
