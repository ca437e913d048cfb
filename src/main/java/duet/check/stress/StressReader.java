package duet.check.stress;

import duet.kit.Stress;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.openjdk.jcstress.annotations.Outcome;

/** Reads the annotations of a jcstress test from its class file; loads nothing. */
final class StressReader extends ClassVisitor {
  private static final String OUTCOME = Type.getDescriptor(Outcome.class);
  private static final String OUTCOMES = Type.getDescriptor(Outcome.Outcomes.class);
  private static final String STRESS = Type.getDescriptor(Stress.class);
  private static final int USUAL_SAMPLES = 200_000;

  final List<OutcomeCase> cases = new ArrayList<>();
  boolean stress;
  int samples = USUAL_SAMPLES;
  String why = "";
  String advice = "";

  private StressReader() {
    super(Opcodes.ASM9);
  }

  static StressReader read(byte[] classFile) {
    StressReader reader = new StressReader();
    new ClassReader(classFile)
        .accept(reader, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return reader;
  }

  @Override
  public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    if (descriptor.equals(OUTCOME)) {
      return new OutcomeReading();
    } else if (descriptor.equals(OUTCOMES)) {
      return new OutcomesReading();
    }
    stress |= descriptor.equals(STRESS);
    return descriptor.equals(STRESS) ? new StressReading() : null;
  }

  private final class StressReading extends AnnotationVisitor {
    StressReading() {
      super(Opcodes.ASM9);
    }

    @Override
    public void visit(String name, Object value) {
      switch (name) {
        case "why" -> why = (String) value;
        case "advice" -> advice = (String) value;
        default -> samples = (Integer) value;
      }
    }
  }

  /** Several annotations of one kind stand in one that holds them. */
  private final class OutcomesReading extends AnnotationVisitor {
    OutcomesReading() {
      super(Opcodes.ASM9);
    }

    @Override
    public AnnotationVisitor visitArray(String name) {
      return new AnnotationVisitor(Opcodes.ASM9) {
        @Override
        public AnnotationVisitor visitAnnotation(String ignored, String descriptor) {
          return new OutcomeReading();
        }
      };
    }
  }

  private final class OutcomeReading extends AnnotationVisitor {
    private final List<String> ids = new ArrayList<>();
    // As jcstress has it where nothing is said.
    private OutcomeCase.Expect expect = OutcomeCase.Expect.FORBIDDEN;
    private String sentence = "";

    OutcomeReading() {
      super(Opcodes.ASM9);
    }

    @Override
    public void visit(String name, Object value) {
      if (name.equals("desc")) {
        sentence = (String) value;
      }
    }

    @Override
    public void visitEnum(String name, String descriptor, String value) {
      expect =
          switch (value) {
            case "ACCEPTABLE" -> OutcomeCase.Expect.ACCEPTABLE;
            case "ACCEPTABLE_INTERESTING" -> OutcomeCase.Expect.INTERESTING;
            default -> OutcomeCase.Expect.FORBIDDEN;
          };
    }

    @Override
    public AnnotationVisitor visitArray(String name) {
      return new AnnotationVisitor(Opcodes.ASM9) {
        @Override
        public void visit(String ignored, Object value) {
          if (!((String) value).isEmpty()) {
            ids.add((String) value);
          }
        }
      };
    }

    @Override
    public void visitEnd() {
      cases.add(new OutcomeCase(ids, expect, sentence));
    }
  }
}
