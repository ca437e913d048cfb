package safepublication.checks;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import safepublication.Registry.Config;

/** Makes a new configuration each time, and counts how often it was asked. */
final class CountingFactory implements Supplier<Config> {
  private final AtomicInteger calls = new AtomicInteger();

  @Override
  public Config get() {
    return config("made-" + calls.incrementAndGet());
  }

  int calls() {
    return calls.get();
  }

  /** One whose only host has its name. */
  static Config config(String name) {
    return new Config(name, List.of(name));
  }

  /**
   * Whether name and hosts belong together; not if they cannot be told.
   *
   * @param config none that is null
   */
  static boolean isWhole(Config config) {
    try {
      String name = config.name();
      return name != null && List.of(name).equals(config.hosts());
    } catch (RuntimeException e) {
      return false;
    }
  }
}
