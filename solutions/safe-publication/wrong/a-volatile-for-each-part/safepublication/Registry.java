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
  private volatile String name;
  private volatile List<String> hosts;

  public Registry(Supplier<Config> factory) {
    this.factory = factory;
  }

  public Config get() {
    if (name == null) {
      synchronized (this) {
        if (name == null) {
          keep(factory.get());
        }
      }
    }
    return new Config(name, hosts);
  }

  private void keep(Config config) {
    hosts = config.hosts();
    name = config.name();
  }

  public synchronized void replace(Config other) {
    keep(other);
  }
}
