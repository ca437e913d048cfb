package duet.inspect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.TypePath;

/** Tells of what the code of one method refers to, line by line. */
class MethodScanner extends MethodVisitor {
  private final ReferenceTeller teller;
  private final Map<Label, List<String>> caughtAt = new HashMap<>();
  private final List<String> caught = new ArrayList<>();
  private int first;
  private int line;

  MethodScanner(ReferenceTeller teller) {
    super(Opcodes.ASM9);
    this.teller = teller;
  }

  /** The first line of the code, or 0. */
  final int first() {
    return first;
  }

  @Override
  public void visitLineNumber(int number, Label start) {
    line = number;
    first = first == 0 ? number : first;
    tellCaught();
  }

  /** Try blocks are read before the code; what they catch waits here for the handler's line. */
  @Override
  public void visitTryCatchBlock(Label start, Label end, Label handler, String type) {
    if (type != null) {
      caughtAt.computeIfAbsent(handler, label -> new ArrayList<>()).add(type);
    }
  }

  @Override
  public void visitLabel(Label label) {
    caught.addAll(caughtAt.getOrDefault(label, List.of()));
  }

  /** What a handler does first; an empty one has no line of its own. */
  @Override
  public void visitVarInsn(int opcode, int variable) {
    tellCaught();
  }

  @Override
  public void visitMaxs(int stack, int locals) {
    tellCaught();
  }

  private void tellCaught() {
    caught.forEach(type -> teller.name(type, line));
    caught.clear();
  }

  @Override
  public void visitTypeInsn(int opcode, String type) {
    teller.name(type, line);
  }

  @Override
  public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
    teller.descriptor(descriptor, line);
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
    teller.references().field(owner, name, descriptor, line);
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean isInterface) {
    teller.references().method(owner, name, descriptor, line);
  }

  @Override
  public void visitInvokeDynamicInsn(
      String name, String descriptor, Handle bootstrap, Object... arguments) {
    teller.callSite(descriptor, bootstrap, arguments, line);
  }

  @Override
  public void visitLdcInsn(Object value) {
    teller.constant(value, line);
  }

  @Override
  public AnnotationVisitor visitAnnotationDefault() {
    return new AnnotationScanner(teller, "V", line);
  }

  @Override
  public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    return annotation(descriptor);
  }

  @Override
  public AnnotationVisitor visitParameterAnnotation(
      int parameter, String descriptor, boolean visible) {
    return annotation(descriptor);
  }

  @Override
  public AnnotationVisitor visitTypeAnnotation(
      int typeRef, TypePath path, String descriptor, boolean visible) {
    return annotation(descriptor);
  }

  @Override
  public AnnotationVisitor visitInsnAnnotation(
      int typeRef, TypePath path, String descriptor, boolean visible) {
    return annotation(descriptor);
  }

  @Override
  public AnnotationVisitor visitTryCatchAnnotation(
      int typeRef, TypePath path, String descriptor, boolean visible) {
    return annotation(descriptor);
  }

  @Override
  public AnnotationVisitor visitLocalVariableAnnotation(
      int typeRef,
      TypePath path,
      Label[] start,
      Label[] end,
      int[] index,
      String descriptor,
      boolean visible) {
    return annotation(descriptor);
  }

  private AnnotationVisitor annotation(String descriptor) {
    return new AnnotationScanner(teller, descriptor, line);
  }
}
