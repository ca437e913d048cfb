package duet.check.weave;

import static org.assertj.core.api.Assertions.assertThat;

import duet.compile.ClassFiles;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;

/** Woven classes are verified and run by the JVM that runs this test, in its own class version. */
class WeaverTest {
  private static final String SOURCE =
      """
      package student;

      import java.util.*;
      import java.util.function.*;

      public class Everything {
        static long total; // before any constructor
        private double[] numbers = {1, 2, 3};
        private final List<String> names = new ArrayList<>();
        private Object lock = new Object();

        synchronized void waitsAtOnce() throws InterruptedException {
          while (numbers == null) wait();
        }

        record Pair(int left, String right) {}
        enum Kind { SMALL, LARGE }
        sealed interface Shape permits Square {}
        record Square(int side) implements Shape {}

        class Inner {
          int n = (int) total;
          int both() { return n + numbers.length; }
        }

        Everything(int... starts) {
          this(starts.length == 0 ? "none" : "some");
          for (int start : starts) total += start;
        }

        Everything(String name) {
          super();
          names.add(name);
        }

        public static String run() throws Exception {
          total = 0;
          Everything all = new Everything(1, 2);
          all.waitsAtOnce();
          synchronized (all.lock) {
            all.numbers[1] += 2.5;
          }
          byte[] bytes = new byte[2];
          bytes[0]++;
          boolean[][] flags = new boolean[2][2];
          flags[1][0] = !flags[0][1];
          char[] letters = "ab".toCharArray();
          letters[0]++;
          Supplier<Pair> pair = () -> new Pair(all.names.size(), "x" + total);
          Kind kind = total > 2 ? Kind.LARGE : Kind.SMALL;
          String word = switch (kind) { case SMALL -> "small"; case LARGE -> "large"; };
          Object shape = new Square(3);
          int side = shape instanceof Square square ? square.side() : 0;
          try {
            synchronized (all) {
              if (side == 3) throw new IllegalStateException("thrown");
            }
          } catch (IllegalStateException e) {
            word += e.getMessage();
          } finally {
            all.new Inner().both();
          }
          return pair.get() + word + all.numbers[1] + bytes[0] + flags[1][0] + letters[0];
        }
      }
      """;

  /** Method references of all kinds. */
  private static final String REFERENCES =
      """
      package student;

      import java.io.Serializable;
      import java.util.*;
      import java.util.concurrent.atomic.*;
      import java.util.concurrent.locks.*;
      import java.util.function.*;
      import java.util.stream.*;

      public class References extends ArrayList<String> {
        interface Shape { int corners(); default int twice() { return 2 * corners(); } }
        interface Named { private String mine() { return "mine"; }
          default Supplier<String> name() { return this::mine; }
          static Supplier<Thread> threads() { return Thread::new; } }
        record Square(long side) implements Shape, Named { public int corners() { return 4; } }
        static class Box extends AtomicInteger { Box(int n) { super(n); } }
        class Inner { String told = "inner" + size(); Inner self0() { return this; } }

        private static String secret(Object told) { return "<" + told + ">"; }
        private int mine(long a, double b) { return (int) (a + b) + size(); }
        static int sum(Integer... all) { return Arrays.stream(all).mapToInt(Integer::intValue).sum(); }
        @Override public int size() { Supplier<Integer> s = super::size; return s.get(); }
        static <T extends Number & Comparable<T>> IntSupplier both(T t) { return t::intValue; }

        public static String run() throws Exception {
          References all = new References();
          List<Object> told = new ArrayList<>();
          AtomicInteger n = new AtomicInteger(1);
          Optional.of(n).map(AtomicInteger::get).map(References::secret).ifPresent(all::add);
          IntConsumer set = n::set;
          set.accept(7);
          IntBinaryOperator larger = Math::max;
          LongFunction<Square> squares = Square::new;
          Function<Integer, Box> boxes = Box::new;
          ToIntFunction<Box> content = Box::get;
          IntFunction<int[][]> arrays = int[][]::new;
          BiFunction<Integer, Integer, Integer> sums = References::sum;
          Supplier<Inner> inner = all.new Inner()::self0;
          ToIntFunction<Shape> twice = Shape::twice;
          Lock lock = new ReentrantLock();
          Runnable takes = lock::lock, gives = lock::unlock;
          takes.run();
          gives.run();
          interface Mixed { int of(long a, double b); }
          Mixed mixed = all::mine;
          Supplier<String> kept = (Supplier<String> & Serializable) all.get(0)::trim;
          ToLongFunction<Square> sides = Square::side;
          Consumer<Object> tells = told::add;
          tells.accept(larger.applyAsInt(3, n.get()));
          tells.accept(squares.apply(5));
          tells.accept(content.applyAsInt(boxes.apply(9)));
          tells.accept(arrays.apply(2).length);
          tells.accept(sums.apply(1, 2));
          tells.accept(twice.applyAsInt(new Square(1)));
          tells.accept(mixed.of(1, 2.5));
          tells.accept(kept.get());
          tells.accept(sides.applyAsLong(new Square(8)));
          tells.accept(new Square(1).name().get());
          tells.accept(Named.threads().get().isAlive());
          tells.accept(both(6).getAsInt());
          tells.accept(inner.get().told);
          tells.accept(Stream.of(3, 1, 2).sorted(Comparator.comparing(Integer::intValue).reversed())
              .map(String::valueOf).collect(Collectors.toCollection(LinkedList::new)));
          return told.toString();
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void what_is_named_instead_of_called_does_the_same_and_has_points() throws Exception {
    Map<String, byte[]> plain = Compiled.in(folder, REFERENCES);
    Map<String, byte[]> woven = Weaver.weave(ClassFiles.of(plain)).bytes();
    assertThat(run(woven, "student.References"))
        .isEqualTo(run(plain, "student.References"))
        .isEqualTo("[7, Square[side=5], 9, 2, 3, 8, 4, <1>, 8, mine, false, 6, inner1, [3, 2, 1]]");
    assertThat(
            new String(
                woven.get("student.References"), java.nio.charset.StandardCharsets.ISO_8859_1))
        .contains("calls AtomicInteger.get", "calls AtomicInteger.set", "takes the lock");
  }

  @Test
  void a_builder_has_points_unless_it_is_local() throws Exception {
    String source =
        """
        package student;
        class Builders {
          private final StringBuilder field = new StringBuilder();
          String local(int n) {
            StringBuilder text = new StringBuilder("a");
            for (int i = 0; i < n; i++) text = text.append(i).insert(0, (long) i);
            return text.append(n > 2 ? "b" : "c").reverse().toString();
          }
          String joined(int n) { return "a" + n + local(n) + 'c'; }
          void shared() { field.setLength(1); }
          void taken(StringBuilder other) { other.setLength(2); }
          void givenAway(java.util.List<Object> list) {
            StringBuilder text = new StringBuilder();
            list.add(text);
            text.setLength(3);
          }
          void either(boolean mine) {
            StringBuilder text = mine ? new StringBuilder() : field;
            text.setLength(4);
          }
        }
        """;
    Map<String, byte[]> plain = Compiled.in(folder, source);
    Map<String, java.util.Set<Integer>> local = LocalBuilders.of(plain.get("student.Builders"));
    assertThat(local.get("local(I)Ljava/lang/String;")).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
    assertThat(local.get("givenAway(Ljava/util/List;)V")).isEmpty();
    assertThat(local.get("either(Z)V")).doesNotContain(2);
    assertThat(local.get("<init>()V")).isEmpty();
    assertThat(local).doesNotContainKeys("shared()V", "taken(Ljava/lang/StringBuilder;)V");
  }

  @Test
  void classes_of_the_running_jdk_are_woven_and_do_the_same() throws Exception {
    Map<String, byte[]> plain = Compiled.in(folder, SOURCE);
    assertThat(new ClassReader(plain.get("student.Everything")).readShort(6))
        .isEqualTo((short) (Runtime.version().feature() + 44));
    Map<String, byte[]> woven = Weaver.weave(ClassFiles.of(plain)).bytes();
    assertThat(woven.get("student.Everything")).isNotEqualTo(plain.get("student.Everything"));
    assertThat(run(woven, "student.Everything"))
        .isEqualTo(run(plain, "student.Everything"))
        .isEqualTo("Pair[left=1, right=x3]largethrown4.51trueb");
  }

  private static Object run(Map<String, byte[]> classes, String name)
      throws ReflectiveOperationException {
    ClassLoader loader =
        new ClassLoader(WeaverTest.class.getClassLoader()) {
          @Override
          protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
              throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
          }
        };
    return Class.forName(name, true, loader).getMethod("run").invoke(null);
  }
}
