package duet.inspect;

import java.util.function.Consumer;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.CodeSizeEvaluator;

/**
 * Refuses methods that HotSpot never compiles ({@code HugeMethodLimit}): what only compiled code
 * shows, such as a write that a loop never sees, would not be seen in them.
 */
final class LongMethods {
  /** Bytes of code. */
  static final int LONGEST = 8_000;

  static final String ADVICE =
      "Split it into methods of one thought each; a loop is shorter than its turns one by one.";

  private LongMethods() {}

  /** Tells which methods of a class are too long. */
  static void judge(byte[] bytes, ClassShape shape, Consumer<Refusal> refusals) {
    new ClassReader(bytes).accept(new Measuring(shape, refusals), ClassReader.SKIP_FRAMES);
  }

  private static Refusal refusal(ClassShape shape, int line, String name, String descriptor) {
    String method = Names.member(shape.name(), name, descriptor);
    return new Refusal(
        shape.file(),
        line,
        method + " length",
        method + " is so long that the JVM would never compile it, and cannot be checked",
        ADVICE);
  }

  private static final class Measuring extends ClassVisitor {
    private final ClassShape shape;
    private final Consumer<Refusal> refusals;

    Measuring(ClassShape shape, Consumer<Refusal> refusals) {
      super(Opcodes.ASM9);
      this.shape = shape;
      this.refusals = refusals;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      // Long tables are filled there, and it runs once.
      if (name.equals("<clinit>")) {
        return null;
      }
      return new CodeSizeEvaluator(Opcodes.ASM9, null) {
        private int first;

        @Override
        public void visitLineNumber(int line, Label start) {
          first = first == 0 ? line : first;
        }

        @Override
        public void visitEnd() {
          if (getMinSize() > LONGEST) {
            refusals.accept(refusal(shape, first, name, descriptor));
          }
        }
      };
    }
  }
}
