package safepublication;

import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

public final class Registry {
  public record Config(String name, List<String> hosts) {
    public Config {
      hosts = List.copyOf(hosts);
    }
  }

  private final Supplier<Config> factory;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private Config config;

  public Registry(Supplier<Config> factory) {
    this.factory = factory;
  }

  public Config get() {
    lock.readLock().lock();
    try {
      if (config != null) {
        return config;
      }
    } finally {
      lock.readLock().unlock();
    }
    lock.writeLock().lock();
    try {
      if (config == null) {
        config = factory.get();
      }
      return config;
    } finally {
      lock.writeLock().unlock();
    }
  }

  public void replace(Config other) {
    lock.writeLock().lock();
    try {
      config = other;
    } finally {
      lock.writeLock().unlock();
    }
  }
}
