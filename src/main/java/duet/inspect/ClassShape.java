package duet.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * What a class file declares, without code; names are internal ({@code java/util/Map$Entry}).
 *
 * @param access the flags, for a nested class those that its source states
 * @param superName null for Object alone
 * @param file its source below the source root, or an empty string
 */
record ClassShape(
    String name,
    int access,
    String superName,
    List<String> interfaces,
    List<Member> fields,
    List<Member> methods,
    String file) {

  /**
   * A field or a method.
   *
   * @param line the first line of its code, or 0
   */
  record Member(int access, String name, String descriptor, int line) {
    boolean is(int flag) {
      return (access & flag) != 0;
    }

    boolean matches(String otherName, String otherDescriptor) {
      return name.equals(otherName) && descriptor.equals(otherDescriptor);
    }
  }

  boolean is(int flag) {
    return (access & flag) != 0;
  }

  Optional<Member> field(String fieldName, String descriptor) {
    return fields.stream().filter(f -> f.matches(fieldName, descriptor)).findFirst();
  }

  Optional<Member> method(String methodName, String descriptor) {
    return methods.stream().filter(m -> m.matches(methodName, descriptor)).findFirst();
  }

  /** With the lines of its methods. */
  static ClassShape read(byte[] bytes) {
    return read(bytes, ClassReader.SKIP_FRAMES);
  }

  /** Without lines and file, and quicker. */
  static ClassShape readSignatures(byte[] bytes) {
    return read(bytes, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
  }

  private static ClassShape read(byte[] bytes, int flags) {
    Reader reader = new Reader();
    new ClassReader(bytes).accept(reader, flags);
    return reader.shape();
  }

  /** Where a class of the given name and SourceFile attribute comes from. */
  static String fileOf(String name, String source) {
    return source == null ? "" : name.substring(0, name.lastIndexOf('/') + 1) + source;
  }

  private static final class Reader extends ClassVisitor {
    private final List<Member> fields = new ArrayList<>();
    private final List<Member> methods = new ArrayList<>();
    private String name;
    private int access;
    private String superName;
    private List<String> interfaces;
    private String source;

    Reader() {
      super(Opcodes.ASM9);
    }

    ClassShape shape() {
      return new ClassShape(
          name,
          access,
          superName,
          interfaces,
          List.copyOf(fields),
          List.copyOf(methods),
          fileOf(name, source));
    }

    @Override
    public void visit(
        int version, int access, String name, String signature, String superName, String[] faces) {
      this.name = name;
      this.access = access;
      this.superName = superName;
      this.interfaces = List.of(faces);
    }

    @Override
    public void visitSource(String file, String debug) {
      source = file;
    }

    @Override
    public void visitInnerClass(String inner, String outer, String simple, int flags) {
      if (inner.equals(name)) {
        access = flags;
      }
    }

    @Override
    public FieldVisitor visitField(
        int access, String name, String descriptor, String signature, Object value) {
      fields.add(new Member(access, name, descriptor, 0));
      return null;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      int place = methods.size();
      methods.add(new Member(access, name, descriptor, 0));
      return new MethodVisitor(api) {
        @Override
        public void visitLineNumber(int line, Label start) {
          if (methods.get(place).line() == 0) {
            methods.set(place, new Member(access, name, descriptor, line));
          }
        }
      };
    }
  }
}
