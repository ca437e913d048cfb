package safepublication;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A plain map, and never a look into it without the lock. */
public final class Registry {
  public record Config(String name, List<String> hosts) {
    public Config {
      hosts = List.copyOf(hosts);
    }
  }

  private final Supplier<Config> factory;
  private final Map<String, Config> made = new HashMap<>();

  public Registry(Supplier<Config> factory) {
    this.factory = factory;
  }

  public Config get() {
    synchronized (made) {
      return made.computeIfAbsent("config", key -> factory.get());
    }
  }

  public void replace(Config other) {
    synchronized (made) {
      made.put("config", other);
    }
  }
}
