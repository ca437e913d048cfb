package gatekeeper.checks;

import duet.kit.Sweep;
import gatekeeper.Permits;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Two threads that call one gate, each once; afterwards the permits are counted. */
final class TwoAtTheGate implements Sweep.Scene {
  /** A call; gives how many permits it took, or minus how many it gave. */
  private interface Action {
    int act(Permits permits) throws InterruptedException;
  }

  private static final Action TRIES = permits -> permits.tryAcquire() ? 1 : 0;
  private static final Action TAKES =
      permits -> {
        permits.acquire();
        return 1;
      };
  private static final Action GIVES =
      permits -> {
        permits.release();
        return -1;
      };

  private final int number;
  private final Action first;
  private final Action second;
  private final Permits permits;
  private final AtomicInteger taken = new AtomicInteger();

  private TwoAtTheGate(int number, Action first, Action second) {
    this.number = number;
    this.first = first;
    this.second = second;
    this.permits = new Permits(number);
  }

  static TwoAtTheGate tryForOne() {
    return new TwoAtTheGate(1, TRIES, TRIES);
  }

  static TwoAtTheGate takeTwo() {
    return new TwoAtTheGate(2, TAKES, TAKES);
  }

  static TwoAtTheGate giveTwo() {
    return new TwoAtTheGate(0, GIVES, GIVES);
  }

  static TwoAtTheGate takeAndGive() {
    return new TwoAtTheGate(0, TAKES, GIVES);
  }

  static TwoAtTheGate giveAndTake() {
    return new TwoAtTheGate(0, GIVES, TAKES);
  }

  @Override
  public void first() throws InterruptedException {
    taken.addAndGet(first.act(permits));
  }

  @Override
  public void second() throws InterruptedException {
    taken.addAndGet(second.act(permits));
  }

  @Override
  public Optional<String> wrong() {
    int got = Math.max(taken.get(), 0);
    int left = number - taken.get();
    if (left < 0) {
      return Optional.of("There was 1 permit, and two threads both got it.");
    }
    int counted = 0;
    while (counted <= left && permits.tryAcquire()) {
      counted++;
    }
    return counted == left
        ? Optional.empty()
        : Optional.of(
            "Of %d permits, %d were taken and %d given; then there were %s left."
                .formatted(
                    number, got, Math.max(-taken.get(), 0), counted > left ? "too many" : counted));
  }
}
