package safepublication.checks;

import duet.kit.Sweep;
import java.util.Optional;
import safepublication.Registry;
import safepublication.Registry.Config;

/** One thread needs the configuration first, while another one puts its own into its place. */
final class GetAndReplace implements Sweep.Scene {
  private final Config replacement = CountingFactory.config("replacement");
  private final Registry registry = new Registry(new CountingFactory());
  private final boolean replacesFirst;

  GetAndReplace(boolean replacesFirst) {
    this.replacesFirst = replacesFirst;
  }

  @Override
  public void first() {
    act(replacesFirst);
  }

  @Override
  public void second() {
    act(!replacesFirst);
  }

  private void act(boolean replaces) {
    if (replaces) {
      registry.replace(replacement);
    } else {
      registry.get();
    }
  }

  @Override
  public Optional<String> wrong() {
    return Told.by("replacement").equals(told())
        ? Optional.empty()
        : Optional.of(
            "replace had come back, and still get gave another configuration than the one that it"
                + " was given.");
  }

  private Told told() {
    try {
      return Told.by(registry.get());
    } catch (RuntimeException e) {
      return null;
    }
  }
}
