package duet.inspect;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;
import org.objectweb.asm.TypePath;

/**
 * Walks a class file and tells {@link References} of all that it refers to.
 *
 * <p>Generic signatures, names of local variables and stack frames are left out: the JVM resolves
 * none of them for a program that may not use reflection.
 */
final class ReferenceScanner extends ClassVisitor {
  private final ReferenceTeller teller;
  private final List<String> extended = new ArrayList<>();
  private int firstLine;

  private ReferenceScanner(References references) {
    super(Opcodes.ASM9);
    teller = new ReferenceTeller(references);
  }

  static void scan(byte[] bytes, References references) {
    new ClassReader(bytes).accept(new ReferenceScanner(references), ClassReader.SKIP_FRAMES);
  }

  @Override
  public void visit(
      int version, int access, String name, String signature, String superName, String[] faces) {
    extended.add(superName);
    extended.addAll(List.of(faces));
  }

  @Override
  public FieldVisitor visitField(
      int access, String name, String descriptor, String signature, Object value) {
    teller.descriptor(descriptor, 0);
    return new FieldVisitor(api) {
      @Override
      public AnnotationVisitor visitAnnotation(String type, boolean visible) {
        return annotation(type);
      }

      @Override
      public AnnotationVisitor visitTypeAnnotation(
          int typeRef, TypePath path, String type, boolean visible) {
        return annotation(type);
      }
    };
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    return new MethodScanner(teller) {
      @Override
      public void visitEnd() {
        teller.references().declared(access, name, descriptor, first());
        teller.descriptor(descriptor, first());
        for (String exception : exceptions == null ? new String[0] : exceptions) {
          teller.name(exception, first());
        }
        if (first() > 0) {
          firstLine = firstLine == 0 ? first() : Math.min(firstLine, first());
        }
      }
    };
  }

  @Override
  public RecordComponentVisitor visitRecordComponent(
      String name, String descriptor, String signature) {
    return new RecordComponentVisitor(api) {
      @Override
      public AnnotationVisitor visitAnnotation(String type, boolean visible) {
        return annotation(type);
      }

      @Override
      public AnnotationVisitor visitTypeAnnotation(
          int typeRef, TypePath path, String type, boolean visible) {
        return annotation(type);
      }
    };
  }

  @Override
  public AnnotationVisitor visitAnnotation(String type, boolean visible) {
    return annotation(type);
  }

  @Override
  public AnnotationVisitor visitTypeAnnotation(
      int typeRef, TypePath path, String type, boolean visible) {
    return annotation(type);
  }

  /** A class file names no line for its head: the first line of its code is near. */
  @Override
  public void visitEnd() {
    extended.forEach(name -> teller.references().extension(name, firstLine));
  }

  private AnnotationVisitor annotation(String type) {
    return new AnnotationScanner(teller, type, 0);
  }
}
