package duet.check.weave;

import duet.compile.ClassFiles;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Which points woven classes have, in which order: what the numbers in replay tokens hang on.
 * Compilers of two JDKs may make different bytecode of the same sources, and other points with it.
 */
final class PointPlan {
  private static final String POINTS = "duet/kit/Points";
  private static final Set<String> HOOKS = Set.of("at", "about", "after", "note");
  private static final int DIGITS = 6;

  private PointPlan() {}

  /**
   * The same for two sets of classes if each method of the one has the points of a method of the
   * other; the names that a compiler gives to what has none in the sources do not count.
   *
   * @return six hexadecimal digits
   */
  static String hash(ClassFiles woven) {
    List<String> methods = new ArrayList<>();
    woven.bytes().values().forEach(bytes -> new ClassReader(bytes).accept(new Methods(methods), 0));
    Collections.sort(methods);
    try {
      byte[] text = String.join("\n", methods).getBytes(StandardCharsets.UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
      return HexFormat.of().formatHex(hash).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static final class Methods extends ClassVisitor {
    private final List<String> methods;

    Methods(List<String> methods) {
      super(Opcodes.ASM9);
      this.methods = methods;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      return new MethodVisitor(Opcodes.ASM9) {
        private final StringBuilder points = new StringBuilder();
        private final Deque<String> constants = new ArrayDeque<>();

        @Override
        public void visitLdcInsn(Object value) {
          constants.addLast(String.valueOf(value));
        }

        @Override
        public void visitIntInsn(int opcode, int operand) {
          constants.addLast(Integer.toString(operand));
        }

        @Override
        public void visitMethodInsn(
            int opcode, String owner, String called, String type, boolean onInterface) {
          if (owner.equals(POINTS) && HOOKS.contains(called)) {
            int taken = called.equals("after") ? 0 : 3;
            while (constants.size() > taken) {
              constants.removeFirst();
            }
            points.append(called).append(constants).append(';');
          }
          constants.clear();
        }

        @Override
        public void visitEnd() {
          if (points.length() > 0) {
            methods.add(points.toString());
          }
        }
      };
    }
  }
}
