package duet.rules;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import duet.rules.PlainAccess.Kind;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What one method does to memory that threads share. */
final class MethodFacts {
  private static final String CONCURRENT = "java.util.concurrent";
  private static final String ANY_MONITOR = "a monitor of the object or the class";

  /** Of atomic objects and handles; both names stand for what one of the two does. */
  private static final Set<String> PLAIN = Set.of("getPlain", "setPlain");

  private static final Set<String> READS = Set.of("get", "getAcquire", "getVolatile");
  private static final Set<String> WRITES = Set.of("set", "lazySet", "setRelease", "setVolatile");

  private final JavaCodeUnit method;
  private final List<PlainAccess> accesses = new ArrayList<>();
  private final List<Ordering> orderings = new ArrayList<>();

  MethodFacts(JavaCodeUnit method) {
    this.method = method;
    if (isSynchronized()) {
      orderings.add(new Ordering(ANY_MONITOR, true, true, 0));
      orderings.add(new Ordering(ANY_MONITOR, true, true, Integer.MAX_VALUE));
    }
    method.getFieldAccesses().forEach(this::add);
    method.getMethodCallsFromSelf().forEach(this::add);
  }

  List<PlainAccess> accesses() {
    return accesses;
  }

  List<Ordering> orderings() {
    return orderings;
  }

  private boolean isSynchronized() {
    return method.getModifiers().contains(JavaModifier.SYNCHRONIZED);
  }

  private void add(JavaFieldAccess access) {
    access.getTarget().resolveMember().ifPresent(field -> add(access, field));
  }

  private void add(JavaFieldAccess access, JavaField field) {
    boolean writes = access.getAccessType() == AccessType.SET;
    Set<JavaModifier> modifiers = field.getModifiers();
    if (modifiers.contains(JavaModifier.VOLATILE)) {
      orderings.add(new Ordering(field.getFullName(), !writes, writes, access.getLineNumber()));
      if (!writes) {
        addContent(access, field);
      }
    } else if (!isBuilding(field) && isSubmitted(field)) {
      addPlain(access, field, writes);
    }
  }

  private void addPlain(JavaFieldAccess access, JavaField field, boolean writes) {
    boolean isFinal = field.getModifiers().contains(JavaModifier.FINAL);
    if (!isFinal) {
      Kind kind = writes ? Kind.WRITE : Kind.READ;
      accesses.add(plain(field, kind, access));
    } else if (field.getRawType().isArray() && !throughHandle(access.getLineNumber())) {
      accesses.add(plain(field, Kind.EITHER, access));
    } else {
      addContent(access, field);
    }
  }

  /** Whoever has fetched a container goes on to what is inside. */
  private void addContent(JavaFieldAccess access, JavaField field) {
    if (isSubmitted(field) && !isBuilding(field) && Containers.isHeldBy(field)) {
      accesses.add(plain(field, Containers.kindOf(access), access));
    }
  }

  private PlainAccess plain(JavaField field, Kind kind, JavaAccess<?> where) {
    return new PlainAccess(field, kind, method, where.getLineNumber(), where.isDeclaredInLambda());
  }

  /** Nobody else knows the object yet. */
  private boolean isBuilding(JavaField field) {
    return field.getOwner().equals(method.getOwner())
        && (method.isConstructor() || method.getName().equals("<clinit>"));
  }

  private boolean isSubmitted(JavaField field) {
    return field.getOwner().getPackageName().equals(method.getOwner().getPackageName());
  }

  private boolean throughHandle(int line) {
    return method.getMethodCallsFromSelf().stream()
        .anyMatch(call -> call.getLineNumber() == line && isHandle(call.getTargetOwner()));
  }

  private void add(JavaMethodCall call) {
    JavaClass owner = call.getTargetOwner();
    String name = call.getName();
    int line = call.getLineNumber();
    if (owner.isEquivalentTo(Object.class)
        && Set.of("monitorEnter", "monitorExit").contains(name)) {
      monitors().forEach(by -> orderings.add(new Ordering(by, true, true, line)));
    } else if (isIndirect(owner)) {
      boolean plain =
          PLAIN.contains(name) || isHandle(owner) && Set.of("get", "set").contains(name);
      for (JavaField field : fields(line, MethodFacts::isIndirect)) {
        if (plain) {
          Kind kind = name.startsWith("set") ? Kind.WRITE : Kind.READ;
          accesses.add(plain(field, kind, call));
        } else if (!name.endsWith("Opaque") && !name.endsWith("Fence")) {
          boolean atomic = isHandle(owner) || owner.getPackageName().endsWith(".atomic");
          boolean reads = !(atomic && WRITES.contains(name));
          boolean writes = !(atomic && READS.contains(name));
          orderings.add(new Ordering(by(field), reads, writes, line));
        }
      }
    }
  }

  /** The two halves of a lock for readers and writers may lie in fields of their own. */
  private static String by(JavaField field) {
    String type = field.getRawType().getName();
    return type.contains("ReadWriteLock") || type.endsWith("Lock") && isHalf(field)
        ? "the lock for readers and writers"
        : field.getFullName();
  }

  private static boolean isHalf(JavaField field) {
    return field.getOwner().getMethodCallsFromSelf().stream()
        .anyMatch(call -> Set.of("readLock", "writeLock", "asReadLock").contains(call.getName()));
  }

  /** What this method's blocks are locked on, as far as it can be told. */
  private Set<String> monitors() {
    Set<String> found = new HashSet<>();
    for (JavaMethodCall call : method.getMethodCallsFromSelf()) {
      if (call.getName().equals("monitorEnter")) {
        method.getFieldAccesses().stream()
            .filter(access -> access.getLineNumber() == call.getLineNumber())
            .flatMap(access -> access.getTarget().resolveMember().stream())
            .filter(field -> field.getRawType().isEquivalentTo(Object.class))
            .forEach(field -> found.add(field.getFullName()));
      }
    }
    return found.isEmpty() ? Set.of(ANY_MONITOR) : found;
  }

  /** Those of this line, or of all before it where the line has none. */
  private List<JavaField> fields(int line, Predicate<JavaClass> type) {
    List<JavaFieldAccess> all =
        method.getFieldAccesses().stream().filter(a -> a.getLineNumber() <= line).toList();
    List<JavaField> here = resolve(all.stream().filter(a -> a.getLineNumber() == line), type);
    return here.isEmpty() ? resolve(all.stream(), type) : here;
  }

  private static List<JavaField> resolve(
      Stream<JavaFieldAccess> accesses, Predicate<JavaClass> type) {
    return accesses
        .map(JavaAccess::getTarget)
        .flatMap(target -> target.resolveMember().stream())
        .filter(field -> type.test(field.getRawType()))
        .distinct()
        .toList();
  }

  /** Whether what is read and written is not the field itself, but lies behind it. */
  static boolean isIndirect(JavaClass type) {
    return isHandle(type) || isConcurrent(type);
  }

  static boolean isHandle(JavaClass type) {
    return type.isEquivalentTo(VarHandle.class);
  }

  private static boolean isConcurrent(JavaClass type) {
    return type.getPackageName().startsWith(CONCURRENT);
  }
}
