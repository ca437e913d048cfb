package duet.kit;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** One wait of the checker for a crew. */
final class Waiting {
  /** The first naps are shorter than the last: most submissions are done at once. */
  private static final long SHORTEST_NAP = TimeUnit.MICROSECONDS.toNanos(100);

  /** So long it costs less to give way than to look. */
  private static final long SOON = TimeUnit.MICROSECONDS.toNanos(200);

  private static final long LONGEST_NAP = TimeUnit.MILLISECONDS.toNanos(2);

  /** Looks stop the world for a moment, so they become rarer. */
  private static final long RAREST_LOOK = TimeUnit.MILLISECONDS.toNanos(25);

  private final Crew crew;
  private final BooleanSupplier done;
  private final BooleanSupplier exactlyStuck;
  private final Patience patience;
  private final SpinMeter spin;
  private final Net net;

  private long nap = SHORTEST_NAP;
  private long lookEvery = SHORTEST_NAP;
  private long nextLook = System.nanoTime();
  private long nextMeter = System.nanoTime() + RAREST_LOOK;
  private long progress;
  private IdleLook idle;
  private Optional<TimedRest> timedRest = Optional.empty();

  Waiting(Crew crew, Patience patience, BooleanSupplier done, BooleanSupplier exactlyStuck) {
    this.crew = crew;
    this.done = done;
    this.exactlyStuck = exactlyStuck;
    this.patience = patience;
    this.progress = crew.progressSoFar();
    this.spin = crew.spinMeter();
    this.net = new Net(patience.netMillis(), crew::waitedForProcessorNanos);
  }

  /**
   * Lets waits with a bound in time count as rest, once they have come to nothing for long enough.
   */
  Waiting orTimedRest() {
    timedRest = Optional.of(new TimedRest(crew));
    return this;
  }

  /** Waits; true when done, false on a proof that it cannot come to be. */
  boolean await() {
    if (comesSoon()) {
      return true;
    }
    while (!done.getAsBoolean()) {
      noteProgress();
      if (stuck()) {
        // What happened before the proof was complete counts.
        return done.getAsBoolean();
      }
      giveUpIfSpent();
      net.nap(nap);
      nap = Math.min(LONGEST_NAP, nap * 2);
    }
    return true;
  }

  /**
   * Most of what a sweep waits for is one point away. To look at the threads first, and to nap,
   * took eight times as long as the step itself.
   */
  private boolean comesSoon() {
    long end = System.nanoTime() + SOON;
    while (!done.getAsBoolean()) {
      if (System.nanoTime() - end >= 0) {
        return false;
      }
      Thread.yield();
    }
    return true;
  }

  private void noteProgress() {
    long now = crew.progressSoFar();
    if (now != progress) {
      progress = now;
      idle = null;
      net.reset();
      spin.reset();
      timedRest.ifPresent(TimedRest::reset);
      lookEvery = SHORTEST_NAP;
      nextLook = System.nanoTime();
    }
  }

  private boolean stuck() {
    if (idle != null) {
      return judgeIdle();
    }
    if (System.nanoTime() - nextLook < 0) {
      return false;
    }
    if (exactlyStuck.getAsBoolean() || restsOnTimers()) {
      return true;
    }
    idle = crew.beginIdle().orElse(null);
    scheduleLook();
    return false;
  }

  private boolean judgeIdle() {
    if (idle.goesOn() && !idle.ripe()) {
      return false;
    }
    IdleLook ripe = idle;
    idle = null;
    boolean holds = ripe.holds();
    scheduleLook();
    if (holds && !ripe.proves() && !crew.allExactlyStuck() && !done.getAsBoolean()) {
      throw new Inconclusive(
          "The threads look as if they all wait for each other; this system gives no proof of it.",
          crew.doing());
    }
    return holds;
  }

  private boolean restsOnTimers() {
    if (timedRest.isEmpty() || !timedRest.get().reached()) {
      return false;
    }
    if (!crew.canProveIdle() && !done.getAsBoolean()) {
      throw new Inconclusive(
          "Threads wait with a limit; this system does not tell whether one is about to go on.",
          crew.doing());
    }
    return true;
  }

  private void scheduleLook() {
    lookEvery = Math.min(RAREST_LOOK, lookEvery * 2);
    nextLook = System.nanoTime() + lookEvery;
  }

  private void giveUpIfSpent() {
    Optional<Supplier<Verdict>> verdict = spentVerdict();
    // Asked last: whoever got done in the meantime has not failed.
    if (verdict.isPresent() && !done.getAsBoolean() && progress == crew.progressSoFar()) {
      throw verdict.get().get();
    }
  }

  private Optional<Supplier<Verdict>> spentVerdict() {
    if (spinsLong()) {
      return Optional.of(this::spinning);
    }
    return switch (net.state()) {
      case HOLDS -> Optional.empty();
      case RAN_OUT -> Optional.of(this::noProgress);
      case STARVED -> Optional.of(this::starved);
    };
  }

  private boolean spinsLong() {
    if (System.nanoTime() - nextMeter < 0) {
      return false;
    }
    nextMeter = System.nanoTime() + RAREST_LOOK;
    return spin.usedMillis() >= patience.spinCpuMillis();
  }

  private Verdict spinning() {
    return new Unfinished(
        "The threads used "
            + patience.spinCpuMillis() / 1000.0
            + " seconds of processor time without getting anywhere.",
        crew.doing());
  }

  private Verdict noProgress() {
    return new Unfinished(
        "The threads got nowhere, twice in "
            + patience.netMillis() / 1000.0
            + " seconds, on a machine that had time for them.",
        crew.doing());
  }

  private Verdict starved() {
    return new Inconclusive(
        "The machine had too little time for this check to tell slow from stuck.", crew.doing());
  }
}
