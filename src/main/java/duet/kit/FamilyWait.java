package duet.kit;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** One wait of the checker for a submission and the processes that it started. */
final class FamilyWait {
  /** Whose standstill ends a wait. */
  enum Of {
    /** That of the submission and its processes. */
    ALL,
    /** That of the submission alone. */
    PARENT,
    /** That of all, where processes may be held at their end. */
    HELD
  }

  private static final long SHORTEST_NAP = TimeUnit.MICROSECONDS.toNanos(200);
  private static final long LONGEST_NAP = TimeUnit.MILLISECONDS.toNanos(4);

  /** Looks read the list of all processes, so they are rare. */
  private static final long RAREST_LOOK = TimeUnit.MILLISECONDS.toNanos(50);

  private final Crew crew;
  private final BooleanSupplier done;
  private final Of whom;
  private final Patience patience;
  private final SpinMeter spin;
  private final Kin kin = new Kin();
  private final Net net;

  private long nap = SHORTEST_NAP;
  private long lookEvery = SHORTEST_NAP;
  private long nextLook = System.nanoTime();
  private long nextMeter = System.nanoTime() + RAREST_LOOK;
  private long progress;
  private long childMillis = -1;
  private long restsSince = -1;
  private Optional<Standstill> standstill = Optional.empty();

  private FamilyWait(Crew crew, BooleanSupplier done, Of whom) {
    this.crew = crew;
    this.done = done;
    this.whom = whom;
    this.patience = crew.context().patience();
    this.progress = crew.progressSoFar();
    this.spin = crew.spinMeter();
    this.net = new Net(patience.netMillis(), this::inLine);
  }

  /**
   * Waits until it is done, or parent and children provably cannot get on.
   *
   * @return whether it is done
   * @throws Unfinished if they spin, or get nowhere on a machine that is not starved
   * @throws Inconclusive if they were starved
   */
  static boolean forAll(Crew crew, BooleanSupplier done) {
    return new FamilyWait(crew, done, Of.ALL).await();
  }

  /**
   * As {@link #forAll}, but looks at the submission alone, while the checker itself holds its
   * children; and who waits again and again for a short time counts as waiting, once that has come
   * to nothing for long enough.
   */
  static boolean forParent(Crew crew, BooleanSupplier done) {
    return new FamilyWait(crew, done, Of.PARENT).await();
  }

  /** As {@link #forAll}, while children are held at their end: that is all that those wait for. */
  static boolean forHeld(Crew crew, BooleanSupplier done) {
    return new FamilyWait(crew, done, Of.HELD).await();
  }

  private boolean await() {
    while (!done.getAsBoolean()) {
      noteProgress();
      if (standsStill() && !isOwed()) {
        // What happened before the proof was complete counts.
        return done.getAsBoolean();
      }
      giveUpIfSpent();
      net.nap(nap);
      nap = Math.min(LONGEST_NAP, nap * 2);
    }
    return true;
  }

  /** Whether the JDK has to bring somebody back, so that nobody is stuck for good. */
  private boolean isOwed() {
    return OwedWait.isIn(crew.threads(), Kin.pids());
  }

  private void noteProgress() {
    long now = crew.progressSoFar();
    if (now != progress) {
      progress = now;
      standstill = Optional.empty();
      restsSince = -1;
      childMillis = -1;
      net.reset();
      spin.reset();
      lookEvery = SHORTEST_NAP;
      nap = SHORTEST_NAP;
    }
  }

  private boolean standsStill() {
    if (System.nanoTime() - nextLook < 0) {
      return false;
    }
    boolean still = standstill.isPresent() ? lookAgain(standstill.get()) : lookFirst();
    lookEvery = Math.min(RAREST_LOOK, lookEvery * 2);
    nextLook = System.nanoTime() + lookEvery;
    return still || (whom == Of.PARENT && restsLong());
  }

  private boolean lookFirst() {
    standstill = Standstill.begin(crew, whom);
    if (standstill.isPresent() && restsSince == -1) {
      restsSince = System.nanoTime();
    }
    return false;
  }

  /**
   * Looks also before it is time: a JVM that begins is asleep now and then, and a first look that
   * fell on such a moment must not keep the next one waiting. On a busy machine one of the JVM's
   * own tasks is awake in most looks; that alone does not break what the others show.
   */
  private boolean lookAgain(Standstill before) {
    boolean ripe = before.ripe();
    Standstill.Look look = ripe ? before.again() : before.look();
    if (look == Standstill.Look.MOVED) {
      standstill = Optional.empty();
    }
    return ripe && look == Standstill.Look.STILL;
  }

  /**
   * Where the kernel tells nothing, that it was long enough must do: nobody fails by it, and who
   * passes has not come back for that long, while the checker had its turns.
   */
  private boolean restsLong() {
    boolean told = crew.tasks().isPresent();
    if (!told && restsSince == -1) {
      restsSince = System.nanoTime();
    }
    return restsSince != -1
        && System.nanoTime() - restsSince >= TimeUnit.MILLISECONDS.toNanos(TimedRest.LONG_ENOUGH)
        && (!told || Standstill.begin(crew, Of.PARENT).isPresent());
  }

  private void giveUpIfSpent() {
    Optional<Verdict> verdict = spentVerdict();
    // Asked last: whoever got done in the meantime has not failed.
    if (verdict.isPresent() && !done.getAsBoolean() && progress == crew.progressSoFar()) {
      throw verdict.get();
    }
  }

  private Optional<Verdict> spentVerdict() {
    if (spinsLong()) {
      return Optional.of(
          new Unfinished(
              "The submission and its processes used "
                  + patience.spinCpuMillis() / 1000.0
                  + " seconds of processor time without getting anywhere.",
              crew.doing()));
    }
    return switch (net.state()) {
      case HOLDS -> Optional.empty();
      case RAN_OUT -> Optional.of(ranOut());
      case STARVED ->
          Optional.of(
              new Inconclusive(
                  "The machine had too little time for this check to tell slow from stuck.",
                  crew.doing()));
    };
  }

  private Verdict ranOut() {
    return isOwed()
        ? new Inconclusive(
            "A process has ended, and this Java has not told that to who waits for it.",
            crew.doing())
        : new Unfinished(
            "The submission and its processes got nowhere, twice in "
                + patience.netMillis() / 1000.0
                + " seconds, on a machine that had time for them.",
            crew.doing());
  }

  private boolean spinsLong() {
    if (System.nanoTime() - nextMeter < 0) {
      return false;
    }
    nextMeter = System.nanoTime() + RAREST_LOOK;
    long now = kin.cpuMillis();
    if (childMillis == -1) {
      childMillis = now;
    }
    return spin.usedMillis() + now - childMillis >= patience.spinCpuMillis();
  }

  private long inLine() {
    return crew.waitedForProcessorNanos()
        + (crew.tasks().isPresent() ? ChildTasks.waitedForProcessorNanos(Kin.pids()) : 0);
  }
}
