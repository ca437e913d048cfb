package duet.kit.shapes;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Threads of pools that wait for each other's tasks. */
final class Pools {
  private Pools() {}

  static void twoTasks(Scene scene) throws Exception {
    ExecutorService pool = leftOpen(scene, Executors.newCachedThreadPool());
    Future<?> held = pool.submit(scene::seam);
    Future<Integer> second =
        pool.submit(
            () -> {
              held.get();
              return 2;
            });
    second.get();
  }

  static void taskWaitsForATaskBehindIt(Scene scene) throws Exception {
    ExecutorService pool = leftOpen(scene, Executors.newSingleThreadExecutor());
    Future<Integer> first =
        pool.submit(
            () -> {
              scene.seam();
              return pool.submit(() -> 1).get();
            });
    first.get();
  }

  private static ExecutorService leftOpen(Scene scene, ExecutorService pool) {
    scene.afterwards(pool::shutdownNow);
    return pool;
  }

  static void futuresCombined(Scene scene) {
    CompletableFuture<Integer> first = new CompletableFuture<>();
    CompletableFuture<Integer> second = new CompletableFuture<>();
    scene.start("first", () -> first.complete(1));
    scene.start(
        "second",
        () -> {
          scene.seam();
          second.complete(2);
        });
    first.thenCombine(second, Integer::sum).join();
  }

  static void futureNobodyCompletes(Scene scene) {
    CompletableFuture<Integer> first = new CompletableFuture<>();
    CompletableFuture<Integer> second = new CompletableFuture<>();
    scene.start(
        "first",
        () -> {
          scene.seam();
          first.complete(1);
        });
    first.thenCombine(second, Integer::sum).join();
  }

  static void commonPoolTasks(Scene scene) {
    CompletableFuture<Void> held = CompletableFuture.runAsync(scene::seam);
    CompletableFuture<Integer> value = CompletableFuture.supplyAsync(() -> 2);
    held.thenCombineAsync(value, (nothing, two) -> two + 1).join();
  }

  static void commonPoolTasksInARing(Scene scene) throws Exception {
    CompletableFuture<Integer> left = new CompletableFuture<>();
    CompletableFuture<Integer> right = new CompletableFuture<>();
    // The checker ends what waits in the shared pool by completing it, or it would stay for ever.
    scene.afterwards(() -> left.cancel(true));
    scene.afterwards(() -> right.cancel(true));
    CompletableFuture.runAsync(
        () -> {
          scene.seam();
          left.complete(right.join());
        });
    CompletableFuture.runAsync(() -> right.complete(left.join()));
    left.get();
  }
}
