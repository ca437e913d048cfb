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
  private Config config;

  public Registry(Supplier<Config> factory) {
    this.factory = factory;
  }

  public Config get() {
    synchronized (this) {
      if (config != null) {
        return config;
      }
    }
    Config made = factory.get();
    synchronized (this) {
      if (config == null) {
        config = made;
      }
      return config;
    }
  }

  public synchronized void replace(Config other) {
    config = other;
  }
}
