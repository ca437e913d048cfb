package duet.inspect;

import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Takes descriptors, constants and handles apart until only classes and members are left. */
record ReferenceTeller(References references) {
  private static final String LAMBDAS = "java/lang/invoke/LambdaMetafactory";

  /** Of a field, of a method or of a class constant. */
  void descriptor(String descriptor, int line) {
    type(Type.getType(descriptor), line);
  }

  /** An internal name, or the descriptor of an array as {@code checkcast} has it. */
  void name(String name, int line) {
    type(Type.getObjectType(name), line);
  }

  private void type(Type type, int line) {
    switch (type.getSort()) {
      case Type.ARRAY -> type(type.getElementType(), line);
      case Type.OBJECT -> references.type(type.getInternalName(), line);
      case Type.METHOD -> {
        type(type.getReturnType(), line);
        for (Type parameter : type.getArgumentTypes()) {
          type(parameter, line);
        }
      }
      default -> {
        // A primitive refers to nothing.
      }
    }
  }

  void constant(Object value, int line) {
    if (value instanceof Type type) {
      type(type, line);
    } else if (value instanceof Handle handle) {
      handle(handle, line);
    } else if (value instanceof ConstantDynamic dynamic) {
      descriptor(dynamic.getDescriptor(), line);
      references.bootstrap(dynamic.getBootstrapMethod(), line);
      for (int i = 0; i < dynamic.getBootstrapMethodArgumentCount(); i++) {
        constant(dynamic.getBootstrapMethodArgument(i), line);
      }
    }
  }

  void callSite(String descriptor, Handle bootstrap, Object[] arguments, int line) {
    descriptor(descriptor, line);
    references.bootstrap(bootstrap, line);
    for (Object argument : arguments) {
      constant(argument, line);
    }
    if (bootstrap.getOwner().equals(LAMBDAS)) {
      implemented(descriptor, arguments, line);
    }
  }

  /** The interface of a lambda, and those that an intersection cast adds to it. */
  private void implemented(String descriptor, Object[] arguments, int line) {
    references.extension(Type.getReturnType(descriptor).getInternalName(), line);
    for (Object argument : arguments) {
      if (argument instanceof Type type && type.getSort() == Type.OBJECT) {
        references.extension(type.getInternalName(), line);
      }
    }
  }

  private void handle(Handle handle, int line) {
    if (handle.getTag() <= Opcodes.H_PUTSTATIC) {
      references.field(handle.getOwner(), handle.getName(), handle.getDesc(), line);
    } else {
      references.method(handle.getOwner(), handle.getName(), handle.getDesc(), line);
    }
  }
}
