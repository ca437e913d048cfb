package safepublication;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

public final class Registry {
  public record Config(String name, List<String> hosts) {
    public Config {
      hosts = List.copyOf(hosts);
    }
  }

  private final Supplier<Config> factory;
  private final AtomicReference<FutureTask<Config>> current = new AtomicReference<>();

  public Registry(Supplier<Config> factory) {
    this.factory = factory;
  }

  public Config get() {
    FutureTask<Config> task = current.get();
    if (task == null) {
      FutureTask<Config> mine = new FutureTask<>(factory::get);
      task = current.compareAndExchange(null, mine);
      if (task == null) {
        task = mine;
        mine.run();
      }
    }
    return outcome(task);
  }

  private Config outcome(FutureTask<Config> task) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          current.compareAndSet(task, null);
          throw (RuntimeException) e.getCause();
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  public void replace(Config other) {
    FutureTask<Config> done = new FutureTask<>(() -> other);
    done.run();
    current.set(done);
  }
}
