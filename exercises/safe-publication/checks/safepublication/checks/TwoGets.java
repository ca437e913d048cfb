package safepublication.checks;

import duet.kit.Sweep;
import java.util.Optional;
import safepublication.Registry;

/** Two threads that both need the configuration first. */
final class TwoGets implements Sweep.Scene {
  private final CountingFactory factory = new CountingFactory();
  private final Registry registry = new Registry(factory);
  private volatile Told first;
  private volatile Told second;

  @Override
  public void first() {
    first = Told.by(registry.get());
  }

  @Override
  public void second() {
    second = Told.by(registry.get());
  }

  @Override
  public Optional<String> wrong() {
    if (first == null || second == null) {
      return Optional.of("get gave null to one of two threads that asked at the same time.");
    }
    if (factory.calls() != 1) {
      return Optional.of(
          "Two threads asked at the same time, and the factory was called %d times."
              .formatted(factory.calls()));
    }
    return first.equals(second)
        ? Optional.empty()
        : Optional.of("Two threads that asked at the same time got two different configurations.");
  }
}
