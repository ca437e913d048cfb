package duet.inspect;

import duet.submission.Problem;
import java.util.function.Consumer;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.CodeSizeEvaluator;

/**
 * Refuses code that is so long that it would not be checked like any other.
 *
 * <p>A sweep once passed over a method that did not fit into a class file any more with its points
 * woven in: a counter that loses updates had only to be padded to earn all points. What fits is
 * only known for sure once it is woven; whoever finds then that something does not says so in the
 * same words.
 */
public final class Sizes {
  /**
   * Bytes of code. HotSpot never compiles a longer method ({@code HugeMethodLimit}), so that what
   * only compiled code shows would not be seen.
   */
  static final int LONGEST_METHOD = 8_000;

  /** Constants of a class, a quarter of what a class file holds. */
  static final int MOST_CONSTANTS = 16_000;

  private Sizes() {}

  /** Tells what of a class is too long. */
  static void judge(byte[] bytes, ClassShape shape, Consumer<Refusal> refusals) {
    ClassReader reader = new ClassReader(bytes);
    if (reader.getItemCount() > MOST_CONSTANTS) {
      refusals.accept(tooLarge(shape));
    }
    reader.accept(new Measuring(shape, refusals), ClassReader.SKIP_FRAMES);
  }

  /** Says of a class that it is too large. */
  public static Problem tooLarge(byte[] bytes) {
    return tooLarge(ClassShape.read(bytes)).problem();
  }

  /** Says of a method of a class that it is too long. */
  public static Problem tooLong(byte[] bytes, String name, String descriptor) {
    ClassShape shape = ClassShape.read(bytes);
    int line = shape.method(name, descriptor).map(ClassShape.Member::line).orElse(0);
    return tooLong(shape, line, name, descriptor).problem();
  }

  private static Refusal tooLarge(ClassShape shape) {
    return new Refusal(
        shape.file(),
        0,
        shape.name() + " size",
        Names.simple(shape.name()) + " is too large to be checked",
        "Write it with fewer fields, methods and texts: arrays and loops say more in less.");
  }

  private static Refusal tooLong(ClassShape shape, int line, String name, String descriptor) {
    String method = Names.member(shape.name(), name, descriptor);
    return new Refusal(
        shape.file(),
        line,
        method + " size",
        method + " is too long to be checked",
        "Split it into methods of one thought each; a loop is shorter than its turns one by one.");
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
      // Long tables are filled there; it has no points, and runs once.
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
          if (getMinSize() > LONGEST_METHOD) {
            refusals.accept(tooLong(shape, first, name, descriptor));
          }
        }
      };
    }
  }
}
