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

  @TempDir Path folder;

  @Test
  void classes_of_the_running_jdk_are_woven_and_do_the_same() throws Exception {
    Map<String, byte[]> plain = Compiled.in(folder, SOURCE);
    assertThat(new ClassReader(plain.get("student.Everything")).readShort(6))
        .isEqualTo((short) (Runtime.version().feature() + 44));
    Map<String, byte[]> woven = Weaver.weave(ClassFiles.of(plain)).bytes();
    assertThat(woven.get("student.Everything")).isNotEqualTo(plain.get("student.Everything"));
    assertThat(run(woven))
        .isEqualTo(run(plain))
        .isEqualTo("Pair[left=1, right=x3]largethrown4.51trueb");
  }

  private static Object run(Map<String, byte[]> classes) throws ReflectiveOperationException {
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
    return Class.forName("student.Everything", true, loader).getMethod("run").invoke(null);
  }
}
