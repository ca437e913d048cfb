package duet.check.weave;

import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Weaves the points of one method. */
final class MethodWeaver extends MethodVisitor {
  private static final String POINTS = "duet/kit/Points";

  /** A name can be as long as a text in a class file can be, and then nothing fits in before it. */
  private static final int LONGEST_TEXT = 200;

  private final Sights sights;
  private final Bridges bridges;
  private final Set<Integer> localCalls;
  private final String file;
  private final String locked;
  private final TimeWeaver time;
  private int line;
  private int calls;

  /**
   * @param localCalls places, among all calls of the method, of those that nobody else can tell
   * @param firstLine the line of its first instruction, or 0
   * @param locked the name of the method if it is synchronized, else an empty string
   */
  MethodWeaver(
      MethodVisitor next,
      Sights sights,
      Bridges bridges,
      Set<Integer> localCalls,
      String file,
      int firstLine,
      String locked) {
    super(Opcodes.ASM9, next);
    this.sights = sights;
    this.bridges = bridges;
    this.localCalls = localCalls;
    this.file = file;
    this.line = firstLine;
    this.locked = locked;
    this.time = new TimeWeaver(sights);
  }

  // Before the first label: a loop may begin there, and the frame that it jumps back to must stand
  // at that label. Every synchronized method that began with its loop once failed to load.
  @Override
  public void visitCode() {
    super.visitCode();
    if (!locked.isEmpty()) {
      tell("note", "takes the lock of synchronized " + locked);
    }
  }

  @Override
  public void visitLineNumber(int number, Label start) {
    super.visitLineNumber(number, start);
    line = number;
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
    if (!sights.field(owner, name)) {
      super.visitFieldInsn(opcode, owner, name, descriptor);
      return;
    }
    boolean reads = opcode == Opcodes.GETFIELD || opcode == Opcodes.GETSTATIC;
    tell("at", (reads ? "reads " : "writes ") + name);
    if (reads) {
      super.visitFieldInsn(opcode, owner, name, descriptor);
      tellValue(Type.getType(descriptor));
    } else {
      tellValue(Type.getType(descriptor));
      super.visitFieldInsn(opcode, owner, name, descriptor);
    }
  }

  @Override
  public void visitInsn(int opcode) {
    if (opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD) {
      tell("at", "reads an element of an array");
      super.visitInsn(opcode);
      tellValue(element(opcode - Opcodes.IALOAD));
    } else if (opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE) {
      tell("at", "writes an element of an array");
      tellValue(element(opcode - Opcodes.IASTORE));
      super.visitInsn(opcode);
    } else if (opcode == Opcodes.MONITORENTER) {
      tell("about", "takes the lock of synchronized");
      super.visitInsn(opcode);
      tell("note", "takes the lock of synchronized");
      afterwards();
    } else if (opcode == Opcodes.MONITOREXIT) {
      tell("at", "gives the lock of synchronized back");
      super.visitInsn(opcode);
      afterwards();
    } else {
      super.visitInsn(opcode);
    }
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean onInterface) {
    calls++;
    if (!sights.call(owner, name, descriptor) || localCalls.contains(calls)) {
      super.visitMethodInsn(opcode, owner, name, descriptor, onInterface);
      return;
    }
    if (sights.takesLock(owner, name)) {
      tell("about", "takes the lock");
      super.visitMethodInsn(opcode, owner, name, descriptor, onInterface);
      tell("note", "takes the lock");
      afterwards();
      return;
    }
    boolean told = !sights.isOwn(owner) && !name.equals("<init>");
    Type[] taken = Type.getArgumentTypes(descriptor);
    tell("at", sights.callInWords(owner, name));
    if (told && taken.length == 1) {
      tellValue(taken[0]);
    }
    boolean makesCondition = sights.makesCondition(owner, name);
    if (makesCondition) {
      super.visitInsn(Opcodes.DUP);
    } else if (taken.length == 0 && sights.waits(owner, name)) {
      tellPlace();
    }
    time.call(mv, opcode, owner, name, descriptor, onInterface);
    if (makesCondition) {
      tellCondition();
    } else if (told && taken.length == 0) {
      tellValue(Type.getReturnType(descriptor));
    }
    afterwards();
  }

  @Override
  public void visitInvokeDynamicInsn(
      String name, String descriptor, Handle bootstrap, Object... arguments) {
    Object[] named = arguments.clone();
    if (bootstrap.getOwner().equals("java/lang/invoke/LambdaMetafactory")) {
      Type[] captured = Type.getArgumentTypes(descriptor);
      for (int i = 0; i < named.length; i++) {
        if (named[i] instanceof Handle handle) {
          named[i] = bridges.instead(handle, captured, line);
        }
      }
    }
    super.visitInvokeDynamicInsn(name, descriptor, bootstrap, named);
  }

  /** The types of array elements, in the order of the instructions that access them. */
  private static Type element(int index) {
    return switch (index) {
      case 1 -> Type.LONG_TYPE;
      case 2 -> Type.FLOAT_TYPE;
      case 3 -> Type.DOUBLE_TYPE;
      case 4 -> Type.getType(Object.class);
      case 6 -> Type.CHAR_TYPE;
      default -> Type.INT_TYPE;
    };
  }

  private void tell(String hook, String what) {
    super.visitLdcInsn(file);
    super.visitLdcInsn(line);
    super.visitLdcInsn(what.substring(0, Math.min(LONGEST_TEXT, what.length())));
    super.visitMethodInsn(
        Opcodes.INVOKESTATIC, POINTS, hook, "(Ljava/lang/String;ILjava/lang/String;)V", false);
  }

  private void afterwards() {
    super.visitMethodInsn(Opcodes.INVOKESTATIC, POINTS, "after", "()V", false);
  }

  /** Tells the value on top of the stack, and leaves it there. */
  private void tellValue(Type type) {
    if (type.getSort() == Type.VOID) {
      return;
    }
    super.visitInsn(type.getSize() == 2 ? Opcodes.DUP2 : Opcodes.DUP);
    super.visitMethodInsn(
        Opcodes.INVOKESTATIC, POINTS, "value", "(" + hook(type).getDescriptor() + ")V", false);
  }

  /** Tells the object on top of the stack, in which the thread is about to wait. */
  private void tellPlace() {
    super.visitInsn(Opcodes.DUP);
    super.visitMethodInsn(Opcodes.INVOKESTATIC, POINTS, "waits", "(Ljava/lang/Object;)V", false);
  }

  /** Of lock and condition on the stack leaves the condition, and tells both. */
  private void tellCondition() {
    super.visitInsn(Opcodes.DUP_X1);
    super.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        POINTS,
        "condition",
        "(Ljava/lang/Object;Ljava/lang/Object;)V",
        false);
  }

  private static Type hook(Type type) {
    return switch (type.getSort()) {
      case Type.BYTE, Type.SHORT -> Type.INT_TYPE;
      case Type.OBJECT, Type.ARRAY -> Type.getType(Object.class);
      default -> type;
    };
  }
}
