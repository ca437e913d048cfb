package duet.check.weave;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SourceInterpreter;
import org.objectweb.asm.tree.analysis.SourceValue;

/**
 * Which calls of a {@link StringBuilder} no other thread can tell: those of one that the method
 * itself has made and keeps to itself. Most are of that kind, and points there would only be looked
 * at in vain.
 *
 * <p>All others are no business of the method alone: a box office that kept its plan in a builder
 * had no points at all.
 */
final class LocalBuilders {
  /** The type in question; a {@link StringBuffer} is made to be shared. */
  static final String BUILDER = "java/lang/StringBuilder";

  private static final Type TYPE = Type.getObjectType(BUILDER);

  private LocalBuilders() {}

  /** The places of such calls among all calls of a method, by its name and descriptor. */
  static Map<String, Set<Integer>> of(byte[] bytes) {
    Map<String, Set<Integer>> found = new HashMap<>();
    ClassReader reader = new ClassReader(bytes);
    ClassNode type = new ClassNode();
    reader.accept(type, ClassReader.SKIP_DEBUG);
    for (MethodNode method : type.methods) {
      if (makesOne(method)) {
        found.put(method.name + method.desc, of(type.name, method));
      }
    }
    return found;
  }

  private static boolean makesOne(MethodNode method) {
    for (AbstractInsnNode each : method.instructions) {
      if (isMade(each)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMade(AbstractInsnNode instruction) {
    return instruction instanceof TypeInsnNode made
        && made.getOpcode() == Opcodes.NEW
        && made.desc.equals(BUILDER);
  }

  private static Set<Integer> of(String owner, MethodNode method) {
    Frame<SourceValue>[] frames;
    try {
      frames = new Analyzer<>(new Origins()).analyze(owner, method);
    } catch (AnalyzerException e) {
      return Set.of(); // nothing is known of it
    }
    Set<AbstractInsnNode> given = new HashSet<>();
    for (int i = 0; i < frames.length; i++) {
      if (frames[i] != null) {
        giveAway(method.instructions.get(i), frames[i], given);
      }
    }
    Set<Integer> local = new HashSet<>();
    int place = 0;
    for (int i = 0; i < frames.length; i++) {
      if (method.instructions.get(i) instanceof MethodInsnNode call) {
        place++;
        if (call.owner.equals(BUILDER)
            && (frames[i] == null || isLocal(receiver(call, frames[i]), given))) {
          local.add(place);
        }
      }
    }
    return local;
  }

  private static boolean isLocal(SourceValue receiver, Set<AbstractInsnNode> given) {
    return !receiver.insns.isEmpty()
        && receiver.insns.stream().allMatch(from -> isMade(from) && !given.contains(from));
  }

  private static SourceValue receiver(MethodInsnNode call, Frame<SourceValue> frame) {
    int taken = Type.getArgumentTypes(call.desc).length;
    return frame.getStack(frame.getStackSize() - taken - 1);
  }

  /** Adds what others can see from this instruction on. */
  private static void giveAway(
      AbstractInsnNode instruction, Frame<SourceValue> frame, Set<AbstractInsnNode> given) {
    int taken =
        switch (instruction.getOpcode()) {
          case Opcodes.PUTFIELD, Opcodes.PUTSTATIC, Opcodes.AASTORE -> 1;
          default -> 0;
        };
    if (instruction instanceof MethodInsnNode call && !keeps(call.owner)) {
      taken = Type.getArgumentTypes(call.desc).length;
    } else if (instruction instanceof InvokeDynamicInsnNode call
        && !call.bsm.getOwner().equals("java/lang/invoke/StringConcatFactory")) {
      taken = Type.getArgumentTypes(call.desc).length;
    }
    for (int i = 1; i <= taken; i++) {
      given.addAll(frame.getStack(frame.getStackSize() - i).insns);
    }
  }

  /** Whether what that class is told of does not get any further. */
  private static boolean keeps(String owner) {
    return owner.equals(BUILDER) || owner.equals("java/lang/String");
  }

  /** Follows a builder through variables, and through what its methods give back. */
  private static final class Origins extends SourceInterpreter {
    Origins() {
      super(Opcodes.ASM9);
    }

    @Override
    public SourceValue newParameterValue(boolean isInstance, int local, Type type) {
      return new SourceValue(type.getSize(), new InsnNode(Opcodes.NOP));
    }

    @Override
    public SourceValue copyOperation(AbstractInsnNode instruction, SourceValue value) {
      return value;
    }

    @Override
    public SourceValue unaryOperation(AbstractInsnNode instruction, SourceValue value) {
      return instruction.getOpcode() == Opcodes.CHECKCAST
          ? value
          : super.unaryOperation(instruction, value);
    }

    @Override
    public SourceValue naryOperation(
        AbstractInsnNode instruction, List<? extends SourceValue> values) {
      return instruction instanceof MethodInsnNode call
              && call.owner.equals(BUILDER)
              && call.getOpcode() == Opcodes.INVOKEVIRTUAL
              && Type.getReturnType(call.desc).equals(TYPE)
          ? values.get(0)
          : super.naryOperation(instruction, values);
    }
  }
}
