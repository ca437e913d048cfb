package duet.check.weave;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Methods of one class that make the calls which its method references name, so that these get
 * their points like any other call. Without them {@code Optional.of(cell).map(Cell::get)} reads,
 * and nobody can come in between.
 *
 * <p>What the compiler itself makes a lambda of, such as {@code super::m} and what takes a variable
 * number of arguments, is no reference any more in bytecode.
 */
final class Bridges {
  /** Opens a method of the class for writing, in which points are woven. */
  interface Opening {
    MethodVisitor open(String name, String descriptor);
  }

  /** No name in Java, so it is nobody else's. */
  private static final String NAME = "reference-";

  private record Bridge(Handle called, String name, Type type, int line) {}

  private final String owner;
  private final boolean inInterface;
  private final Sights sights;
  private final List<Bridge> bridges = new ArrayList<>();

  /**
   * @param owner the class, by its internal name
   */
  Bridges(String owner, boolean inInterface, Sights sights) {
    this.owner = owner;
    this.inInterface = inInterface;
    this.sights = sights;
  }

  /**
   * What to name instead of a method; the same where its call would have no points, or what it does
   * has some of its own.
   *
   * @param captured what the reference holds from the beginning
   */
  Handle instead(Handle named, Type[] captured, int line) {
    Optional<Type> type = typeOf(named, captured);
    if (type.isEmpty() || !sights.reference(named)) {
      return named;
    }
    Bridge bridge = new Bridge(named, NAME + bridges.size(), type.get(), line);
    bridges.add(bridge);
    return new Handle(
        Opcodes.H_INVOKESTATIC, owner, bridge.name, bridge.type.getDescriptor(), inInterface);
  }

  /** The type of a static method that does the same; nothing for what only its owner can call. */
  private static Optional<Type> typeOf(Handle named, Type[] captured) {
    if (named.getTag() <= Opcodes.H_PUTSTATIC || named.getTag() == Opcodes.H_INVOKESPECIAL) {
      return Optional.empty();
    }
    Type self = Type.getObjectType(named.getOwner());
    List<Type> taken = new ArrayList<>(List.of(Type.getArgumentTypes(named.getDesc())));
    if (hasReceiver(named)) {
      // What is held from the beginning must be taken by exactly the type that it is held by.
      taken.add(0, captured.length > 0 ? captured[0] : self);
    }
    Type back =
        named.getTag() == Opcodes.H_NEWINVOKESPECIAL ? self : Type.getReturnType(named.getDesc());
    return Optional.of(Type.getMethodType(back, taken.toArray(Type[]::new)));
  }

  private static boolean hasReceiver(Handle named) {
    return named.getTag() == Opcodes.H_INVOKEVIRTUAL || named.getTag() == Opcodes.H_INVOKEINTERFACE;
  }

  /** Writes them all. */
  void write(Opening methods) {
    for (Bridge bridge : bridges) {
      MethodVisitor method = methods.open(bridge.name, bridge.type.getDescriptor());
      method.visitCode();
      Label start = new Label();
      method.visitLabel(start);
      if (bridge.line > 0) {
        method.visitLineNumber(bridge.line, start);
      }
      call(method, bridge);
      method.visitInsn(bridge.type.getReturnType().getOpcode(Opcodes.IRETURN));
      method.visitMaxs(0, 0);
      method.visitEnd();
    }
  }

  private static void call(MethodVisitor method, Bridge bridge) {
    Handle called = bridge.called;
    if (called.getTag() == Opcodes.H_NEWINVOKESPECIAL) {
      method.visitTypeInsn(Opcodes.NEW, called.getOwner());
      method.visitInsn(Opcodes.DUP);
    }
    int variable = 0;
    for (Type each : bridge.type.getArgumentTypes()) {
      method.visitVarInsn(each.getOpcode(Opcodes.ILOAD), variable);
      if (variable == 0
          && hasReceiver(called)
          && !each.getInternalName().equals(called.getOwner())) {
        method.visitTypeInsn(Opcodes.CHECKCAST, called.getOwner());
      }
      variable += each.getSize();
    }
    int opcode =
        switch (called.getTag()) {
          case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
          case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
          case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
          default -> Opcodes.INVOKEVIRTUAL;
        };
    method.visitMethodInsn(
        opcode, called.getOwner(), called.getName(), called.getDesc(), called.isInterface());
  }
}
