package safepublication;

import java.util.List;
import java.util.function.Supplier;

public final class Registry {
  public record Config(String name, List<String> hosts) {
    public Config {
      hosts = List.copyOf(hosts);
    }
  }

  private final ThreadLocal<Config> config;

  public Registry(Supplier<Config> factory) {
    config = ThreadLocal.withInitial(factory);
  }

  public Config get() {
    return config.get();
  }

  public void replace(Config other) {
    config.set(other);
  }
}
