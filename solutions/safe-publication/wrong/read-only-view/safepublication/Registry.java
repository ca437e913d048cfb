package safepublication;

import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

public final class Registry {
  public record Config(String name, List<String> hosts) {
    public Config {
      hosts = Collections.unmodifiableList(hosts);
    }
  }

  private final Supplier<Config> factory;
  private Config config;

  public Registry(Supplier<Config> factory) {
    this.factory = factory;
  }

  public synchronized Config get() {
    if (config == null) {
      config = factory.get();
    }
    return config;
  }

  public synchronized void replace(Config other) {
    config = other;
  }
}
