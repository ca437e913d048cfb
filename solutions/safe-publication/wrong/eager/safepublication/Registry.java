package safepublication;

import java.util.List;
import java.util.function.Supplier;

public final class Registry {
  public record Config(String name, List<String> hosts) {
    public Config {
      hosts = List.copyOf(hosts);
    }
  }

  private Config config;

  public Registry(Supplier<Config> factory) {
    config = factory.get();
  }

  public synchronized Config get() {
    return config;
  }

  public synchronized void replace(Config other) {
    config = other;
  }
}
