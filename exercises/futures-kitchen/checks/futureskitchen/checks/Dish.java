package futureskitchen.checks;

import duet.kit.Crew;
import duet.kit.Gate;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/** A dish that stays in the pan until it is let go, and then is ready or burns. */
final class Dish implements Callable<String> {
  private final String name;
  private final Gate gate;
  private final Exception failure;
  private final AtomicInteger begun = new AtomicInteger();
  private volatile boolean leavesInterrupt;
  private volatile Thread cook;
  private volatile boolean interrupted;

  private Dish(Crew crew, String name, Exception failure) {
    this.name = name;
    this.gate = crew.gate();
    this.failure = failure;
  }

  /** Stays until {@link #letGo}. */
  static Dish held(Crew crew, String name) {
    return new Dish(crew, name, null);
  }

  /** Is ready as soon as it is begun. */
  static Dish ready(Crew crew, String name) {
    return held(crew, name).letGo();
  }

  /** Stays until {@link #letGo}, and burns. */
  static Dish heldAndBurning(Crew crew, String name, Exception failure) {
    return new Dish(crew, name, failure);
  }

  /** Its cook is interrupted when it ends, as after a dish that put the flag up again. */
  Dish leavingAnInterrupt() {
    leavesInterrupt = true;
    return this;
  }

  @Override
  public String call() throws Exception {
    begun.incrementAndGet();
    cook = Thread.currentThread();
    gate.pass();
    interrupted |= Thread.interrupted();
    if (leavesInterrupt) {
      Thread.currentThread().interrupt();
    }
    if (failure != null) {
      throw failure;
    }
    return name;
  }

  Dish letGo() {
    gate.open();
    return this;
  }

  String name() {
    return name;
  }

  /** Whether it is in the pan now. */
  boolean isHeld() {
    return gate.held() > 0;
  }

  int begun() {
    return begun.get();
  }

  /** Who cooked it, or null. */
  Thread cook() {
    return cook;
  }

  /** Whether its cook was interrupted; known once it has been let go and has ended. */
  boolean interrupted() {
    return interrupted;
  }
}
