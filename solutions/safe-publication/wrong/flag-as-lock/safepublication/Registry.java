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
  private volatile boolean busy;
  private volatile Config config;

  public Registry(Supplier<Config> factory) {
    this.factory = factory;
  }

  public Config get() {
    begin();
    try {
      if (config == null) {
        config = factory.get();
      }
      return config;
    } finally {
      busy = false;
    }
  }

  public void replace(Config other) {
    begin();
    config = other;
    busy = false;
  }

  private void begin() {
    while (busy) {
      Thread.onSpinWait();
    }
    busy = true;
  }
}
