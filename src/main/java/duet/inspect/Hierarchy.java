package duet.inspect;

import duet.compile.ClassFiles;
import duet.inspect.ClassShape.Member;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.objectweb.asm.Opcodes;

/**
 * The classes of a submission and, above them, those of the JDK; finds members the way the JVM does
 * (JVMS 5.4.3), so that a name inherited by a student's class is seen as what it really is.
 */
final class Hierarchy {
  private static final String OBJECT = "java/lang/Object";
  private static final Set<String> POLYMORPHIC =
      Set.of("java/lang/invoke/MethodHandle", "java/lang/invoke/VarHandle");

  /** A member and the class that declares it. */
  record Declared(ClassShape owner, Member member) {}

  private final Map<String, ClassShape> own = new HashMap<>();
  private final Platform platform;

  Hierarchy(ClassFiles classes, Platform platform) {
    this.platform = platform;
    for (byte[] bytes : classes.bytes().values()) {
      ClassShape shape = ClassShape.read(bytes);
      own.put(shape.name(), shape);
    }
  }

  boolean owns(String name) {
    return own.containsKey(name);
  }

  Optional<ClassShape> find(String name) {
    ClassShape mine = own.get(name);
    return mine != null ? Optional.of(mine) : platform.find(name);
  }

  /** The class itself, its superclasses from near to far, then all interfaces. */
  Set<ClassShape> lineage(String name) {
    Set<ClassShape> classes = new LinkedHashSet<>();
    Optional<ClassShape> next = find(name);
    while (next.isPresent() && classes.add(next.get())) {
      next = Optional.ofNullable(next.get().superName()).flatMap(this::find);
    }
    Set<ClassShape> all = new LinkedHashSet<>(classes);
    Deque<String> open = new ArrayDeque<>();
    classes.forEach(shape -> open.addAll(shape.interfaces()));
    while (!open.isEmpty()) {
      find(open.poll()).filter(all::add).ifPresent(face -> open.addAll(face.interfaces()));
    }
    return all;
  }

  Optional<Declared> method(String owner, String name, String descriptor) {
    // Every method of an array is one of Object; its clone() is public there (JLS 10.7).
    String start = owner.startsWith("[") ? OBJECT : owner;
    return search(start, (shape, top) -> declared(shape, name, descriptor, top));
  }

  /** JVMS 5.4.3.2 asks interfaces before the superclass; no compiler accepts where it matters. */
  Optional<Declared> field(String owner, String name, String descriptor) {
    return search(owner, (shape, top) -> shape.field(name, descriptor));
  }

  private Optional<Declared> search(
      String start, BiFunction<ClassShape, Boolean, Optional<Member>> look) {
    for (ClassShape shape : lineage(start)) {
      Optional<Member> member = look.apply(shape, shape.name().equals(start));
      if (member.isPresent()) {
        return Optional.of(new Declared(shape, member.get()));
      }
    }
    return Optional.empty();
  }

  private static Optional<Member> declared(
      ClassShape shape, String name, String descriptor, boolean start) {
    if (start && POLYMORPHIC.contains(shape.name())) {
      Optional<Member> any = polymorphic(shape, name);
      if (any.isPresent()) {
        return any;
      }
    }
    // Statics and private methods of a superinterface, and constructors above, are not inherited.
    return shape
        .method(name, descriptor)
        .filter(m -> start || !name.equals("<init>"))
        .filter(m -> start || !shape.is(Opcodes.ACC_INTERFACE) || !hidden(m));
  }

  private static boolean hidden(Member member) {
    return member.is(Opcodes.ACC_STATIC) || member.is(Opcodes.ACC_PRIVATE);
  }

  /** Signature-polymorphic methods (JVMS 2.9.3) take any descriptor. */
  private static Optional<Member> polymorphic(ClassShape shape, String name) {
    return shape.methods().stream()
        .filter(m -> m.name().equals(name))
        .filter(m -> m.is(Opcodes.ACC_NATIVE) && m.is(Opcodes.ACC_VARARGS))
        .findFirst();
  }
}
