package duet.inspect;

import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Makes the beginning and the end of a {@code synchronized} block visible to rules, as calls of
 * {@code Object.monitorEnter()} and {@code Object.monitorExit()}, which no program can make.
 *
 * <p>ArchUnit knows accesses and calls; of such a block it imports nothing, not even the handler
 * that gives the monitor back, so a guarded access would look like an unguarded one. The result is
 * for reading only; it never runs.
 */
final class MonitorCalls extends ClassVisitor {
  private static final String OBJECT = "java/lang/Object";

  MonitorCalls(ClassVisitor next) {
    super(Opcodes.ASM9, next);
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
    return new MethodVisitor(api, next) {
      @Override
      public void visitInsn(int opcode) {
        super.visitInsn(opcode);
        if (opcode == Opcodes.MONITORENTER) {
          visitMethodInsn(Opcodes.INVOKESTATIC, OBJECT, "monitorEnter", "()V", false);
        } else if (opcode == Opcodes.MONITOREXIT) {
          visitMethodInsn(Opcodes.INVOKESTATIC, OBJECT, "monitorExit", "()V", false);
        }
      }
    };
  }
}
