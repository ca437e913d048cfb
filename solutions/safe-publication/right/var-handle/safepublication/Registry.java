package safepublication;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.List;
import java.util.function.Supplier;

public final class Registry {
  public record Config(String name, List<String> hosts) {
    public Config {
      hosts = List.copyOf(hosts);
    }
  }

  private static final VarHandle CONFIG;

  static {
    try {
      CONFIG = MethodHandles.lookup().findVarHandle(Registry.class, "config", Config.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final Supplier<Config> factory;
  private final Object making = new Object();
  private Config config;

  public Registry(Supplier<Config> factory) {
    this.factory = factory;
  }

  public Config get() {
    Config seen = (Config) CONFIG.getAcquire(this);
    if (seen != null) {
      return seen;
    }
    synchronized (making) {
      seen = (Config) CONFIG.getAcquire(this);
      if (seen == null) {
        seen = factory.get();
        CONFIG.setRelease(this, seen);
      }
      return seen;
    }
  }

  public void replace(Config other) {
    synchronized (making) {
      CONFIG.setRelease(this, other);
    }
  }
}
