package safepublication;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The field is final; the map that it refers to is looked into without the lock. */
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
    Config seen = made.get("config");
    return seen != null ? seen : make();
  }

  private synchronized Config make() {
    Config seen = made.get("config");
    if (seen == null) {
      seen = factory.get();
      made.put("config", seen);
    }
    return seen;
  }

  public synchronized void replace(Config other) {
    made.put("config", other);
  }
}
