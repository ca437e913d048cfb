package duet.inspect;

import duet.inspect.ClassShape.Member;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Declarations as a reader of the source knows them, with simple names of types. */
final class Signatures {
  private Signatures() {}

  /** {@code public interface SingDance.Stage}. */
  static String of(ClassShape shape) {
    boolean plain = kind(shape).equals("class");
    // Nested interfaces, enums and records are static without a word.
    List<String> words = modifiers(plain ? shape.access() : shape.access() & ~Opcodes.ACC_STATIC);
    if (plain && shape.is(Opcodes.ACC_ABSTRACT)) {
      words.add("abstract");
    }
    words.add(kind(shape));
    words.add(Names.simple(shape.name()));
    return String.join(" ", words);
  }

  /** {@code public static void perform(Stage)}, {@code public Seen(String)}, {@code int n}. */
  static String of(ClassShape owner, Member member) {
    List<String> words = modifiers(member.access());
    boolean abstractMethod = member.is(Opcodes.ACC_ABSTRACT) && !owner.is(Opcodes.ACC_INTERFACE);
    if (abstractMethod) {
      words.add("abstract");
    }
    if (!member.descriptor().startsWith("(")) {
      if (member.is(Opcodes.ACC_FINAL)) {
        words.add("final");
      }
      words.add(type(Type.getType(member.descriptor())));
      words.add(member.name());
    } else if (member.name().equals("<init>")) {
      words.add(last(owner.name()) + parameters(member));
    } else {
      words.add(type(Type.getReturnType(member.descriptor())));
      words.add(member.name() + parameters(member));
    }
    return String.join(" ", words);
  }

  private static List<String> modifiers(int access) {
    List<String> words = new ArrayList<>();
    if ((access & Opcodes.ACC_PUBLIC) != 0) {
      words.add("public");
    } else if ((access & Opcodes.ACC_PROTECTED) != 0) {
      words.add("protected");
    } else if ((access & Opcodes.ACC_PRIVATE) != 0) {
      words.add("private");
    }
    if ((access & Opcodes.ACC_STATIC) != 0) {
      words.add("static");
    }
    return words;
  }

  private static String kind(ClassShape shape) {
    if (shape.is(Opcodes.ACC_ANNOTATION)) {
      return "@interface";
    }
    if (shape.is(Opcodes.ACC_INTERFACE)) {
      return "interface";
    }
    if (shape.is(Opcodes.ACC_ENUM)) {
      return "enum";
    }
    return "java/lang/Record".equals(shape.superName()) ? "record" : "class";
  }

  private static String parameters(Member member) {
    List<String> types = new ArrayList<>();
    for (Type parameter : Type.getArgumentTypes(member.descriptor())) {
      types.add(type(parameter));
    }
    if (member.is(Opcodes.ACC_VARARGS) && !types.isEmpty()) {
      int end = types.size() - 1;
      types.set(end, types.get(end).replaceFirst("\\[]$", "..."));
    }
    return "(" + String.join(", ", types) + ")";
  }

  private static String type(Type type) {
    return Names.type(type, Signatures::last);
  }

  private static String last(String internal) {
    String simple = Names.simple(internal);
    return simple.substring(simple.lastIndexOf('.') + 1);
  }
}
