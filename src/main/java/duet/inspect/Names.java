package duet.inspect;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.objectweb.asm.Type;

/** Names of classes and members as people write them. */
final class Names {
  private Names() {}

  /** {@code java/util/Map$Entry} as {@code java.util.Map.Entry}. */
  static String dotted(String internal) {
    return internal.replace('/', '.').replace('$', '.');
  }

  /** {@code java/util/Map$Entry} as {@code Map.Entry}. */
  static String simple(String internal) {
    return dotted(internal.substring(internal.lastIndexOf('/') + 1));
  }

  /** {@code java.util.Map.Entry} as {@code java/util/Map$Entry}: a class begins in upper case. */
  static String internal(String dotted) {
    StringBuilder name = new StringBuilder();
    boolean nested = false;
    for (String part : dotted.split("\\.")) {
      name.append(name.isEmpty() ? "" : nested ? "$" : "/").append(part);
      nested |= !part.isEmpty() && Character.isUpperCase(part.charAt(0));
    }
    return name.toString();
  }

  /** How the allow-list writes a member: {@code new} for a constructor. */
  static String listed(String member) {
    return member.equals("<init>") ? "new" : member;
  }

  static String type(Type type, UnaryOperator<String> naming) {
    return switch (type.getSort()) {
      case Type.ARRAY ->
          type(type.getElementType(), naming) + "[]".repeat(Math.max(0, type.getDimensions()));
      case Type.OBJECT -> naming.apply(type.getInternalName());
      default -> type.getClassName();
    };
  }

  /** {@code (long,java.lang.String)}; an empty string for the descriptor of a field. */
  static String parameters(String descriptor, UnaryOperator<String> naming) {
    if (!descriptor.startsWith("(")) {
      return "";
    }
    return Arrays.stream(Type.getArgumentTypes(descriptor))
        .map(type -> type(type, naming))
        .collect(Collectors.joining(",", "(", ")"));
  }

  /** A member as a message names it: {@code Thread.sleep}, {@code new Formatter(String)}. */
  static String member(String owner, String name, String descriptor) {
    if (name.equals("<init>")) {
      return "new " + simple(owner) + parameters(descriptor, Names::simple).replace(",", ", ");
    }
    return simple(owner) + "." + name;
  }
}
