package safepublication;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The map makes it once, and lets others wait for it meanwhile. */
public final class Registry {
  public record Config(String name, List<String> hosts) {
    public Config {
      hosts = List.copyOf(hosts);
    }
  }

  private final Supplier<Config> factory;
  private final Map<String, Config> made = new ConcurrentHashMap<>();

  public Registry(Supplier<Config> factory) {
    this.factory = factory;
  }

  public Config get() {
    return made.computeIfAbsent("config", key -> factory.get());
  }

  public void replace(Config other) {
    made.put("config", other);
  }
}
