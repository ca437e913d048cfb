package duet.inspect;

import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Tells of the type of an annotation and of the types in its values. */
final class AnnotationScanner extends AnnotationVisitor {
  private final ReferenceTeller teller;
  private final int line;

  AnnotationScanner(ReferenceTeller teller, String descriptor, int line) {
    super(Opcodes.ASM9);
    this.teller = teller;
    this.line = line;
    teller.descriptor(descriptor, line);
  }

  @Override
  public void visit(String name, Object value) {
    if (value instanceof Type type) {
      teller.descriptor(type.getDescriptor(), line);
    }
  }

  @Override
  public void visitEnum(String name, String descriptor, String value) {
    teller.descriptor(descriptor, line);
  }

  @Override
  public AnnotationVisitor visitAnnotation(String name, String descriptor) {
    return new AnnotationScanner(teller, descriptor, line);
  }

  @Override
  public AnnotationVisitor visitArray(String name) {
    return this;
  }
}
