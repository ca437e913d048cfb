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
    Object lock = new Object();
    synchronized (lock) {
      if (config == null) {
        config = factory.get();
      }
      return config;
    }
  }

  public void replace(Config other) {
    Object lock = new Object();
    synchronized (lock) {
      config = other;
    }
  }
}
