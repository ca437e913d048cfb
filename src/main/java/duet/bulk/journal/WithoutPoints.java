package duet.bulk.journal;

import duet.compile.ClassFiles;
import duet.kit.Check;
import java.util.SortedMap;
import java.util.TreeMap;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The classes of checks without what a pass earns: never run, only compared. */
final class WithoutPoints {
  private static final String CHECK = Type.getDescriptor(Check.class);

  private WithoutPoints() {}

  static ClassFiles of(ClassFiles checks) {
    SortedMap<String, byte[]> all = new TreeMap<>();
    checks.bytes().forEach((name, bytes) -> all.put(name, of(bytes)));
    return new ClassFiles(all);
  }

  private static byte[] of(byte[] bytes) {
    ClassWriter writer = new ClassWriter(0);
    new ClassReader(bytes).accept(new OfClass(writer), 0);
    return writer.toByteArray();
  }

  private static AnnotationVisitor without(String descriptor, AnnotationVisitor to) {
    if (!descriptor.equals(CHECK)) {
      return to;
    }
    return new AnnotationVisitor(Opcodes.ASM9, to) {
      @Override
      public void visit(String name, Object value) {
        if (!name.equals("points")) {
          super.visit(name, value);
        }
      }
    };
  }

  private static final class OfClass extends ClassVisitor {
    OfClass(ClassVisitor to) {
      super(Opcodes.ASM9, to);
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
      return without(descriptor, super.visitAnnotation(descriptor, visible));
    }

    @Override
    public FieldVisitor visitField(
        int access, String name, String descriptor, String signature, Object value) {
      return new FieldVisitor(
          Opcodes.ASM9, super.visitField(access, name, descriptor, signature, value)) {
        @Override
        public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
          return without(annotation, super.visitAnnotation(annotation, visible));
        }
      };
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      return new MethodVisitor(
          Opcodes.ASM9, super.visitMethod(access, name, descriptor, signature, exceptions)) {
        @Override
        public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
          return without(annotation, super.visitAnnotation(annotation, visible));
        }
      };
    }
  }
}
