package safepublication;

import java.util.List;
import java.util.function.Supplier;

public final class Registry {
  public record Config(String name, List<String> hosts) {
    public Config {
      hosts = List.copyOf(hosts);
    }
  }

  private final Supplier<Config> factory;
  private volatile Config config;

  public Registry(Supplier<Config> factory) {
    this.factory = factory;
  }

  public Config get() {
    Config seen = config;
    if (seen == null) {
      synchronized (this) {
        seen = config;
        if (seen == null) {
          seen = factory.get();
          config = seen;
        }
      }
    }
    return seen;
  }

  public void replace(Config other) {
    synchronized (this) {
      config = other;
    }
  }
}
