package duet.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Recognises classes of checks that ask nothing of JUnit but to call methods in order. The runner
 * calls those itself: the start of the JUnit Platform costs more processor time than all checks of
 * an exercise, and shows them nothing.
 *
 * @param before names of the methods to call before each test
 * @param after names of the methods to call after each test, whatever came of it
 */
record PlainTests(List<String> before, List<String> after) {
  private static final String JUNIT = "Lorg/junit/";
  private static final String API = JUNIT + "jupiter/api/";

  /** How to call the tests of a class, or nothing if it asks for more than that. */
  static Optional<PlainTests> of(byte[] classFile) {
    Reading reading = new Reading();
    new ClassReader(classFile).accept(reading, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
    return reading.plain
        ? Optional.of(
            new PlainTests(
                reading.methods.getOrDefault(API + "BeforeEach;", List.of()),
                reading.methods.getOrDefault(API + "AfterEach;", List.of())))
        : Optional.empty();
  }

  private static final class Reading extends ClassVisitor {
    private static final List<String> KNOWN =
        List.of(API + "Test;", API + "BeforeEach;", API + "AfterEach;");

    private final Map<String, List<String>> methods = new HashMap<>();
    private boolean plain = true;

    Reading() {
      super(Opcodes.ASM9);
    }

    @Override
    public void visit(
        int version,
        int access,
        String name,
        String signature,
        String parent,
        String[] interfaces) {
      plain &= parent.equals("java/lang/Object") && interfaces.length == 0;
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
      plain &= !descriptor.startsWith(JUNIT);
      return null;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      boolean callable = descriptor.equals("()V") && (access & Opcodes.ACC_STATIC) == 0;
      boolean takesNothing = !name.equals("<init>") || descriptor.equals("()V");
      plain &= takesNothing;
      return new MethodVisitor(Opcodes.ASM9) {
        @Override
        public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
          if (annotation.startsWith(JUNIT)) {
            plain &= callable && KNOWN.contains(annotation);
            methods.computeIfAbsent(annotation, any -> new ArrayList<>()).add(name);
          }
          return null;
        }
      };
    }
  }
}
