package safepublication;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

public final class Registry {
  public record Config(String name, List<String> hosts) {
    public Config(String name, List<String> hosts) {
      this.name = name;
      this.hosts = Collections.unmodifiableList(new ArrayList<>(hosts));
    }
  }

  private final Supplier<Config> factory;
  private final AtomicReference<Config> current = new AtomicReference<>();
  private final ReentrantLock making = new ReentrantLock();

  public Registry(Supplier<Config> factory) {
    this.factory = factory;
  }

  public Config get() {
    Config seen = current.get();
    if (seen != null) {
      return seen;
    }
    making.lock();
    try {
      if (current.get() == null) {
        // Somebody may have replaced what is not there yet: then it is theirs that stays.
        current.compareAndSet(null, factory.get());
      }
      return current.get();
    } finally {
      making.unlock();
    }
  }

  public void replace(Config other) {
    current.set(other);
  }
}
