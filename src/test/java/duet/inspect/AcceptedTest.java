package duet.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import duet.compile.ClassFiles;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What students ordinarily write runs. */
class AcceptedTest {
  private static final ClassFiles NONE = ClassFiles.of(Map.of());

  private static void accepted(String... sources) {
    accepted(InMemory.compile(sources));
  }

  private static void accepted(ClassFiles classes) {
    Inspector inspector = new Inspector("singdance", AllowList.common());
    assertThat(inspector.inspect(classes, NONE).problems()).isEmpty();
  }

  private static String inMethod(String statements) {
    return """
    package singdance;
    import java.util.*;
    import java.util.concurrent.*;
    import java.util.concurrent.atomic.*;
    import java.util.concurrent.locks.*;
    import java.util.function.*;
    import java.util.stream.*;
    public class SingDance {
      static volatile boolean stop;
      int n;
      void work() {}
      Object answer() throws Exception { %s }
    }
    """
        .formatted(statements);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thread t = new Thread(this::work, \"singer\"); t.setDaemon(true); t.start(); t.join();"
            + " return t.getState() == Thread.State.TERMINATED;",
        "Thread t = new Thread(() -> { while (!stop) Thread.onSpinWait(); }); t.interrupt();"
            + " t.setUncaughtExceptionHandler((u, e) -> System.err.println(u.getName() + e));"
            + " return Thread.currentThread().isInterrupted();",
        "synchronized (this) { while (!stop) wait(); notifyAll(); } return null;",
        "ExecutorService pool = Executors.newFixedThreadPool(2, Thread::new); try { return"
            + " pool.invokeAll(List.of(() -> 1, () -> 2)).get(0).get(1, TimeUnit.SECONDS); }"
            + " finally { pool.shutdownNow(); pool.awaitTermination(1, TimeUnit.DAYS); }",
        "return new ThreadPoolExecutor(1, 2, 3, TimeUnit.SECONDS, new ArrayBlockingQueue<>(4),"
            + " new ThreadPoolExecutor.CallerRunsPolicy());",
        "return CompletableFuture.supplyAsync(() -> 1).thenCombine(CompletableFuture.runAsync("
            + "this::work), (a, b) -> a + 1).exceptionally(e -> -1).orTimeout(1,"
            + " TimeUnit.SECONDS).get();",
        "try { return CompletableFuture.allOf().join(); } catch (CompletionException |"
            + " CancellationException e) { throw new IllegalStateException(e.getCause()); }",
        "Lock lock = new ReentrantLock(true); Condition full = lock.newCondition(); lock.lock();"
            + " try { full.await(); full.signalAll(); } finally { lock.unlock(); } return lock;",
        "StampedLock lock = new StampedLock(); long s = lock.tryOptimisticRead();"
            + " return lock.validate(s);",
        "ReadWriteLock rw = new ReentrantReadWriteLock(); rw.readLock().lock();"
            + " rw.writeLock().unlock(); return rw;",
        "Semaphore s = new Semaphore(1); s.acquire(); s.release(); CountDownLatch l = new"
            + " CountDownLatch(1); l.countDown(); l.await(); new CyclicBarrier(2, this::work)"
            + ".await(); return new Phaser(1).arriveAndAwaitAdvance();",
        "AtomicInteger i = new AtomicInteger(); i.updateAndGet(x -> x + 1); LongAdder a = new"
            + " LongAdder(); a.increment(); return i.get() + a.sum();",
        "ConcurrentHashMap<String, Integer> m = new ConcurrentHashMap<>(); m.merge(\"a\", 1,"
            + " Integer::sum); for (String k : m.keySet()) work(); return m.entrySet();",
        "return new ForkJoinPool(2).invoke(new RecursiveTask<Integer>() { protected Integer"
            + " compute() { return 1; } });",
        "return IntStream.range(0, 9).parallel().boxed().collect(Collectors.groupingBy(i -> i % 2,"
            + " TreeMap::new, Collectors.counting()));",
        "return Stream.of(\"b\", \"a\").sorted(Comparator.comparing(String::length).reversed())"
            + ".map(String::toUpperCase).toArray(String[]::new);",
        "String s = \"a\"; switch (s) { case \"a\": return 1; default: return s + n + 'c' + 1.5; }",
        "StringBuilder b = new StringBuilder(); b.append(1).append(\"x\").setLength(0); return"
            + " b.length() + b.charAt(0) + b.indexOf(\"x\") + b.chars().sum();",
        "int[] a = {1}; int[][] b = new int[2][3]; String[] c = new String[1]; return"
            + " a.clone().length + b.clone().length + c.clone().length + c.getClass().getName();",
        "assert n > 0 : \"n\"; return Objects.requireNonNull(int.class) == Integer.class;",
        "System.out.println(\"x\"); System.out.printf(\"%d%n\", 1); return System.nanoTime() +"
            + " Runtime.getRuntime().availableProcessors();",
        "return \"\"\"\n  text\n  block\"\"\".formatted(1).lines().toList();",
        "Object o = n; if (o instanceof Integer i && i > 1) return i; return (List<?>) o;",
        "ThreadLocal<Integer> t = ThreadLocal.withInitial(() -> 1); t.remove(); return t.get()"
            + " + ThreadLocalRandom.current().nextInt(3);",
        "ScheduledExecutorService s = Executors.newScheduledThreadPool(1); return"
            + " s.scheduleAtFixedRate(this::work, 0, 1, TimeUnit.SECONDS).isCancelled();",
        "BlockingQueue<Integer> q = new LinkedBlockingQueue<>(); q.put(1); Deque<Integer> d = new"
            + " ArrayDeque<>(); d.addLast(1); return q.take() + d.pollFirst() + q.size();",
        "Runnable r = (Runnable & java.io.Serializable) null; new Timer().cancel(); return r;",
        "return new Formatter().format(\"%s\", 1).toString() + new Scanner(\"1\").nextInt();",
        "return \"\" + java.time.Duration.ofSeconds(1).plusMillis(3).toNanos() +"
            + " java.time.LocalDate.of(2020, 1, 1).isBefore(java.time.LocalDate.MAX);",
        "for (Map.Entry<String, List<? super Integer>> e : new TreeMap<String, List<? super"
            + " Integer>>().entrySet()) e.getValue().add(1); return new ArrayList<>(List.of())"
            + ".hashCode() + new HashMap<>().toString();",
        "LockSupport.park(this); LockSupport.unpark(Thread.currentThread()); try {"
            + " Thread.sleep(1); } catch (InterruptedException e) {"
            + " Thread.currentThread().interrupt(); } return null;",
      })
  void statements_that_answer_exercises(String statements) {
    accepted(inMethod(statements));
  }

  @Test
  void a_counter_with_a_var_handle() {
    accepted(
        """
        package singdance;
        import java.lang.invoke.MethodHandles;
        import java.lang.invoke.VarHandle;
        public class Counter {
          private static final VarHandle N;
          static {
            try {
              N = MethodHandles.lookup().findVarHandle(Counter.class, "n", int.class);
            } catch (ReflectiveOperationException e) {
              throw new ExceptionInInitializerError(e);
            }
          }
          private int n;
          int next() { VarHandle.fullFence(); return (int) N.getAndAdd(this, 1); }
          boolean cas() { return N.compareAndSet(this, 1, 2); }
        }
        """);
  }

  @Test
  void records_enums_nested_classes_generics_and_interfaces_with_default_methods() {
    accepted(
        """
        package singdance;
        import java.util.*;
        import java.util.function.*;
        public final class Shapes<T extends Comparable<T>> implements Iterable<T>, AutoCloseable {
          public record Seen(String who, int value, List<String> all) {
            public Seen { Objects.requireNonNull(who); }
          }
          enum Mode implements IntUnaryOperator {
            FAST { public int applyAsInt(int x) { return x; } },
            SLOW { public int applyAsInt(int x) { return -x; } };
          }
          sealed interface Dish permits Soup, Cake {
            default String told() { return name() + "!"; }
            String name();
            static Dish soup() { return new Soup("s"); }
          }
          record Soup(String name) implements Dish {}
          record Cake(String name) implements Dish {}
          class Inner { T held() { return first; } }
          static class Hungry extends RuntimeException {
            Hungry(String m, Throwable cause) { super(m, cause); }
          }
          static class Singer extends Thread { @Override public void run() { setName("x"); } }
          private T first;
          public Iterator<T> iterator() { return List.of(first).iterator(); }
          public void close() {}
          static int use(Mode mode) {
            switch (mode) { case FAST: return 1; default: }
            try (var shapes = new Shapes<String>()) {
              for (String s : shapes) System.out.println(s);
              return new Seen("w", Mode.values().length, List.of()).hashCode();
            } catch (Hungry e) {
              e.printStackTrace();
              throw new AssertionError(e.getMessage(), e);
            }
          }
          @Override public boolean equals(Object o) { return o instanceof Shapes<?> s && s.first == first; }
          @Override public int hashCode() { return Objects.hash(first); }
          @FunctionalInterface interface Job<A, B> { B run(A a) throws Exception; }
          static <A, B> Function<A, B> safe(Job<? super A, ? extends B> job) {
            return a -> { try { return job.run(a); } catch (Exception e) { return null; } };
          }
        }
        """);
  }

  @Test
  void virtual_threads_and_pattern_switches_of_newer_releases() {
    assumeTrue(Runtime.version().feature() >= 21);
    accepted(
        InMemory.compile(
            List.of("--release", "21"),
            """
            package singdance;
            import java.util.*;
            import java.util.concurrent.*;
            public class Choir {
              sealed interface Dish permits Soup, Cake {}
              record Soup(String name) implements Dish {}
              record Cake(Dish inside, Mode mode) implements Dish {}
              enum Mode { A, B }
              static Object sing(Dish dish) throws Exception {
                try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
                  pool.submit(() -> 1).get();
                }
                Thread t = Thread.ofVirtual().name("singer-", 0).unstarted(() -> {});
                Thread.ofPlatform().daemon().start(t);
                Thread.startVirtualThread(() -> {}).join(java.time.Duration.ofSeconds(1));
                return switch (dish) {
                  case Soup(String name) when name.isEmpty() -> t.threadId();
                  case Soup s -> s.name() + new ArrayList<>(List.of(1)).getFirst();
                  case Cake(Soup(var n), Mode m) -> switch (m) { case A -> n; case B -> t.isVirtual(); };
                  case Cake c -> of(c);
                };
              }
              static int of(Object o) {
                return switch (o) { case Mode.A -> 1; case String s -> 2; case null -> 3; default -> 4; };
              }
            }
            """));
  }

  @Test
  void classes_that_the_exercise_gives_may_be_used() {
    String given = "package singdance; public interface Stage { void verse(int i); }";
    String mine =
        "package singdance; public class SingDance { void sing(Stage s) { s.verse(0); Stage t = i"
            + " -> {}; } }";
    ClassFiles all = InMemory.compile(given, mine);
    ClassFiles submission =
        ClassFiles.of(Map.of("singdance.SingDance", all.bytes().get("singdance.SingDance")));
    ClassFiles rest = ClassFiles.of(Map.of("singdance.Stage", all.bytes().get("singdance.Stage")));
    Inspector inspector = new Inspector("singdance", AllowList.common());
    assertThat(inspector.inspect(submission, rest).problems()).isEmpty();
    assertThat(inspector.inspect(submission, NONE).problems()).isNotEmpty();
    assertThat(inspector.inspect(all, rest).problems())
        .extracting(problem -> problem.message())
        .containsExactly("Stage is given by the exercise already");
  }
}
