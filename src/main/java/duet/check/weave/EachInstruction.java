package duet.check.weave;

import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Visits a method's instructions one after the other, whatever their form. */
abstract class EachInstruction extends MethodVisitor {
  EachInstruction() {
    super(Opcodes.ASM9);
  }

  abstract void instruction(int opcode);

  @Override
  public final void visitInsn(int opcode) {
    instruction(opcode);
  }

  @Override
  public final void visitIntInsn(int opcode, int operand) {
    instruction(opcode);
  }

  @Override
  public final void visitVarInsn(int opcode, int variable) {
    instruction(opcode);
  }

  @Override
  public final void visitTypeInsn(int opcode, String type) {
    instruction(opcode);
  }

  @Override
  public final void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
    instruction(opcode);
  }

  @Override
  public final void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean isInterface) {
    instruction(opcode);
  }

  @Override
  public final void visitInvokeDynamicInsn(
      String name, String descriptor, Handle bootstrap, Object... arguments) {
    instruction(Opcodes.INVOKEDYNAMIC);
  }

  @Override
  public final void visitJumpInsn(int opcode, Label label) {
    instruction(opcode);
  }

  @Override
  public final void visitLdcInsn(Object value) {
    instruction(Opcodes.LDC);
  }

  @Override
  public final void visitIincInsn(int variable, int increment) {
    instruction(Opcodes.IINC);
  }

  @Override
  public final void visitTableSwitchInsn(int min, int max, Label dflt, Label... labels) {
    instruction(Opcodes.TABLESWITCH);
  }

  @Override
  public final void visitLookupSwitchInsn(Label dflt, int[] keys, Label[] labels) {
    instruction(Opcodes.LOOKUPSWITCH);
  }

  @Override
  public final void visitMultiANewArrayInsn(String descriptor, int dimensions) {
    instruction(Opcodes.MULTIANEWARRAY);
  }
}
