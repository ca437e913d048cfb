package virtualchoir;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

public final class Choir {
  private Choir() {}

  public static List<Throwable> sing(int singers, IntConsumer song) throws InterruptedException {
    List<Throwable> thrown = new CopyOnWriteArrayList<>();
    IntStream.range(0, singers)
        .parallel()
        .forEach(
            number -> {
              try {
                song.accept(number);
              } catch (Throwable failure) {
                thrown.add(failure);
              }
            });
    return thrown;
  }

  public static List<Throwable> singAtStand(int singers, int max, IntConsumer song)
      throws InterruptedException {
    Semaphore stand = new Semaphore(max);
    return sing(
        singers,
        number -> {
          try {
            stand.acquire();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
          }
          try {
            song.accept(number);
          } finally {
            stand.release();
          }
        });
  }
}
