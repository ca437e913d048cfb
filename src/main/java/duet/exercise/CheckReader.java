package duet.exercise;

import duet.kit.Check;
import duet.kit.Flavour;
import duet.kit.Profile;
import duet.kit.Visibility;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Reads the checks that one class file states. */
final class CheckReader extends ClassVisitor {
  private static final String CHECK = Type.getDescriptor(Check.class);
  private static final String TEST = "Lorg/junit/jupiter/api/Test;";

  private final String className;
  private final List<CheckSpec> found = new ArrayList<>();
  private final List<String> testsWithoutCheck = new ArrayList<>();

  private CheckReader(String className) {
    super(Opcodes.ASM9);
    this.className = className;
  }

  static List<CheckSpec> read(String className, byte[] bytes) {
    CheckReader reader = new CheckReader(className);
    new ClassReader(bytes)
        .accept(reader, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    reader.refuseOrphans();
    return reader.found;
  }

  // A class of checks without a test in it would let everybody pass: it is the author's fault, and
  // said.
  private void refuseOrphans() {
    if (!testsWithoutCheck.isEmpty()) {
      throw new ExerciseFault(
          "In "
              + className
              + " the test "
              + testsWithoutCheck.get(0)
              + " has no @Check, so it would never count; give it one or delete it.");
    }
    if (className.endsWith("Checks") && found.isEmpty()) {
      throw new ExerciseFault("The class " + className + " holds no check.");
    }
  }

  @Override
  public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    return descriptor.equals(CHECK) ? new Reading(Kind.STRESS, "") : null;
  }

  @Override
  public FieldVisitor visitField(
      int access, String name, String descriptor, String signature, Object value) {
    return new FieldVisitor(Opcodes.ASM9) {
      @Override
      public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
        return annotation.equals(CHECK) ? new Reading(Kind.STRUCTURE, name) : null;
      }
    };
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    return new MethodVisitor(Opcodes.ASM9) {
      private boolean test;
      private boolean check;

      @Override
      public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
        test |= annotation.equals(TEST);
        check |= annotation.equals(CHECK);
        return annotation.equals(CHECK) ? new Reading(Kind.FORCED, name) : null;
      }

      @Override
      public void visitEnd() {
        if (test && !check) {
          testsWithoutCheck.add(name);
        }
        if (check && !test) {
          throw new ExerciseFault(
              "In " + className + " the check " + name + " is no @Test, so it would never run.");
        }
      }
    };
  }

  private final class Reading extends AnnotationVisitor {
    private final Kind kind;
    private final String member;
    private final Map<String, Object> values = new HashMap<>();
    private final List<String> needs = new ArrayList<>();

    Reading(Kind kind, String member) {
      super(Opcodes.ASM9);
      this.kind = kind;
      this.member = member;
    }

    @Override
    public void visit(String name, Object value) {
      values.put(name, value);
    }

    @Override
    public void visitEnum(String name, String descriptor, String value) {
      values.put(name, value);
    }

    @Override
    public AnnotationVisitor visitArray(String name) {
      return new AnnotationVisitor(Opcodes.ASM9) {
        @Override
        public void visit(String ignored, Object value) {
          needs.add((String) value);
        }
      };
    }

    // Stress needs the compilers that reorder.
    private Profile profile() {
      return kind == Kind.STRESS
          ? Profile.TIERED
          : Profile.valueOf((String) values.getOrDefault("profile", "QUICK"));
    }

    @Override
    public void visitEnd() {
      try {
        found.add(
            new CheckSpec(
                (String) values.get("id"),
                kind,
                (Integer) values.get("points"),
                (String) values.get("promise"),
                needs,
                Visibility.valueOf((String) values.getOrDefault("visibility", "VISIBLE")),
                Flavour.valueOf((String) values.getOrDefault("flavour", "PLAIN")),
                profile(),
                className,
                member));
      } catch (IllegalArgumentException e) {
        throw new ExerciseFault("In " + className + ": " + e.getMessage() + ".", e);
      }
    }
  }
}
