package duet.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import duet.rules.PlainAccess.Kind;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Every plain field that is shared is ordered by one and the same thing wherever it is accessed: a
 * write comes before something that a read comes after.
 *
 * <p>Bytecode in a rule has lines and no order within a line. What cannot be told is in the
 * student's favour, but for a flag: a program looks at it first and writes it last.
 */
public final class OrderedAccesses extends ArchCondition<JavaClass> {
  private final Set<String> ofOneThread;
  private Program program;

  private OrderedAccesses(Set<String> ofOneThread) {
    super("order what one thread writes and another one reads");
    this.ofOneThread = ofOneThread;
  }

  /**
   * The condition.
   *
   * @param methods names of methods without parameters that one thread at a time calls: what only
   *     they touch is not shared
   */
  public static ArchCondition<JavaClass> butIn(String... methods) {
    return new OrderedAccesses(Set.of(methods));
  }

  @Override
  public void init(Collection<JavaClass> all) {
    program = new Program(all);
  }

  @Override
  public void check(JavaClass owner, ConditionEvents events) {
    program.accesses().stream()
        .filter(access -> access.cell().getOwner().equals(owner))
        .map(PlainAccess::cell)
        .distinct()
        .forEach(
            cell ->
                check(
                    program.accesses().stream().filter(a -> a.cell().equals(cell)).toList(),
                    events));
  }

  private void check(List<PlainAccess> accesses, ConditionEvents events) {
    if (!isShared(accesses)) {
      return;
    }
    List<PlainAccess> unordered =
        accesses.stream().filter(access -> program.orderedBy(access).isEmpty()).toList();
    if (!unordered.isEmpty()) {
      unordered.forEach(access -> violate(access, "and nothing orders that", events));
    } else if (orderedByAll(accesses).isEmpty()) {
      accesses.forEach(
          access -> violate(access, "ordered by something else than elsewhere", events));
    }
  }

  private boolean isShared(List<PlainAccess> accesses) {
    boolean read = accesses.stream().anyMatch(access -> access.kind() != Kind.WRITE);
    boolean written = accesses.stream().anyMatch(access -> access.kind() != Kind.READ);
    // Of a handle's writes, the weak ones alone are here: any reader may have one to fear.
    return read && (isHandled(accesses.get(0).cell()) || written && !isOfOneThread(accesses));
  }

  private static boolean isHandled(JavaField cell) {
    return MethodFacts.isIndirect(cell.getRawType())
        || cell.getRawType().isPrimitive()
            && cell.getOwner().getFields().stream()
                .anyMatch(field -> MethodFacts.isHandle(field.getRawType()));
  }

  private boolean isOfOneThread(List<PlainAccess> accesses) {
    return ofOneThread.stream()
        .anyMatch(
            method ->
                accesses.stream().allMatch(access -> program.isOnlyRunBy(access.in(), method)));
  }

  private Set<String> orderedByAll(List<PlainAccess> accesses) {
    Set<String> common = new HashSet<>(program.orderedBy(accesses.get(0)));
    accesses.forEach(access -> common.retainAll(program.orderedBy(access)));
    return common;
  }

  private static void violate(PlainAccess access, String what, ConditionEvents events) {
    String message =
        "%s %s the shared field %s, %s in (%s:%d)"
            .formatted(
                access.in().getName(),
                access.kind().verb,
                access.cell().getName(),
                what,
                access.in().getOwner().getSource().flatMap(s -> s.getFileName()).orElse(""),
                access.line());
    events.add(SimpleConditionEvent.violated(access.cell(), message));
  }
}
