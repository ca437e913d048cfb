package safepublication;

import java.util.List;
import java.util.concurrent.locks.StampedLock;
import java.util.function.Supplier;

public final class Registry {
  public record Config(String name, List<String> hosts) {
    public Config {
      hosts = List.copyOf(hosts);
    }
  }

  private final Supplier<Config> factory;
  private final StampedLock lock = new StampedLock();
  private Config config;

  public Registry(Supplier<Config> factory) {
    this.factory = factory;
  }

  public Config get() {
    long stamp = lock.readLock();
    try {
      if (config != null) {
        return config;
      }
    } finally {
      lock.unlockRead(stamp);
    }
    stamp = lock.writeLock();
    try {
      if (config == null) {
        config = factory.get();
      }
      return config;
    } finally {
      lock.unlockWrite(stamp);
    }
  }

  public void replace(Config other) {
    long stamp = lock.writeLock();
    try {
      config = other;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
