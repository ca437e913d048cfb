package futureskitchen;

import java.util.AbstractList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

public final class Kitchen implements AutoCloseable {
  private static final class Gone extends RuntimeException {
    Gone() {
      super("gone", null, false, false);
    }
  }

  private static final class Dishes<T> extends AbstractList<T> {
    @Override
    public T get(int index) {
      throw new Gone();
    }

    @Override
    public int size() {
      throw new Gone();
    }
  }

  private static final class Never<T> implements Future<T> {
    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
      throw new Gone();
    }

    @Override
    public boolean isCancelled() {
      throw new Gone();
    }

    @Override
    public boolean isDone() {
      throw new Gone();
    }

    @Override
    public T get() {
      throw new Gone();
    }

    @Override
    public T get(long timeout, TimeUnit unit) {
      throw new Gone();
    }
  }

  public Kitchen(int cooks) {}

  public <T> Future<T> order(Callable<T> dish) {
    return new Never<>();
  }

  public <T> List<T> banquet(List<Callable<T>> dishes) {
    return new Dishes<>();
  }

  public <T> T fastest(List<Callable<T>> dishes) {
    return null;
  }

  @Override
  public void close() {}
}
