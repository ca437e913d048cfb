package duet.inspect;

import java.util.Arrays;
import java.util.Optional;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Names the JDK where a class of a submission stands for it: {@code Singer.sleep(1)} becomes {@code
 * Thread.sleep(1)} when Singer extends Thread.
 *
 * <p>A compiler writes the class that the source names; so does ArchUnit, and {@code
 * callMethod(Thread.class, "sleep", …)} would be blind for subclasses. The result is for reading
 * only; it never runs.
 */
final class DeclaredOwners extends ClassVisitor {
  private final Hierarchy hierarchy;

  private DeclaredOwners(ClassVisitor next, Hierarchy hierarchy) {
    super(Opcodes.ASM9, next);
    this.hierarchy = hierarchy;
  }

  static byte[] rewrite(byte[] bytes, Hierarchy hierarchy) {
    ClassWriter writer = new ClassWriter(0);
    new ClassReader(bytes).accept(new DeclaredOwners(new MonitorCalls(writer), hierarchy), 0);
    return writer.toByteArray();
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
    return new MethodVisitor(api, next) {
      @Override
      public void visitFieldInsn(int opcode, String owner, String field, String type) {
        super.visitFieldInsn(opcode, fieldOwner(owner, field, type), field, type);
      }

      @Override
      public void visitMethodInsn(
          int opcode, String owner, String method, String type, boolean isInterface) {
        super.visitMethodInsn(opcode, methodOwner(owner, method, type), method, type, isInterface);
      }

      @Override
      public void visitInvokeDynamicInsn(
          String site, String type, Handle bootstrap, Object... arguments) {
        Object[] renamed = Arrays.stream(arguments).map(DeclaredOwners.this::renamed).toArray();
        super.visitInvokeDynamicInsn(site, type, bootstrap, renamed);
        for (Object argument : renamed) {
          if (argument instanceof Handle handle && !hierarchy.owns(handle.getOwner())) {
            call(this, handle);
          }
        }
      }
    };
  }

  /** A rule about calls means method references too: {@code Thread::sleep} sleeps as well. */
  private static void call(MethodVisitor code, Handle handle) {
    int opcode =
        switch (handle.getTag()) {
          case Opcodes.H_INVOKEVIRTUAL -> Opcodes.INVOKEVIRTUAL;
          case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
          case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
          case Opcodes.H_INVOKESPECIAL, Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
          default -> Opcodes.NOP;
        };
    if (opcode != Opcodes.NOP) {
      code.visitMethodInsn(
          opcode, handle.getOwner(), handle.getName(), handle.getDesc(), handle.isInterface());
    }
  }

  private Object renamed(Object argument) {
    if (argument instanceof Handle handle && handle.getTag() > Opcodes.H_PUTSTATIC) {
      String owner = methodOwner(handle.getOwner(), handle.getName(), handle.getDesc());
      return new Handle(
          handle.getTag(), owner, handle.getName(), handle.getDesc(), handle.isInterface());
    }
    return argument;
  }

  private String methodOwner(String owner, String name, String descriptor) {
    return hierarchy.owns(owner)
        ? foreign(hierarchy.method(owner, name, descriptor)).orElse(owner)
        : owner;
  }

  private String fieldOwner(String owner, String name, String descriptor) {
    return hierarchy.owns(owner)
        ? foreign(hierarchy.field(owner, name, descriptor)).orElse(owner)
        : owner;
  }

  private Optional<String> foreign(Optional<Hierarchy.Declared> found) {
    return found.map(declared -> declared.owner().name()).filter(name -> !hierarchy.owns(name));
  }
}
