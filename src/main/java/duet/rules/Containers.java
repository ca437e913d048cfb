package duet.rules;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import duet.rules.PlainAccess.Kind;
import java.nio.Buffer;
import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.BitSet;
import java.util.Calendar;
import java.util.Date;
import java.util.DoubleSummaryStatistics;
import java.util.Hashtable;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.StringJoiner;
import java.util.Vector;
import java.util.stream.Stream;

/**
 * Objects of the JDK whose content changes and which leave it to their users to keep threads apart.
 * A field that holds one is as good as a plain variable, whatever else the field is.
 *
 * <p>What cannot be told is in the student's favour: a container that somebody else made, one that
 * is handed to another method, and a line that both looks into a container and changes one.
 */
final class Containers {
  private static final List<Class<?>> UNGUARDED =
      List.of(
          AbstractCollection.class,
          AbstractMap.class,
          BitSet.class,
          StringBuilder.class,
          StringJoiner.class,
          IntSummaryStatistics.class,
          LongSummaryStatistics.class,
          DoubleSummaryStatistics.class,
          Date.class,
          Calendar.class,
          Buffer.class);

  private static final List<Class<?>> GUARDED = List.of(Vector.class, Hashtable.class);

  /** How the names of methods begin that change what is inside. */
  private static final List<String> CHANGES =
      List.of(
          "add",
          "put",
          "remove",
          "clear",
          "set",
          "append",
          "insert",
          "delete",
          "replace",
          "offer",
          "poll",
          "push",
          "pop",
          "flip",
          "and",
          "or",
          "xor",
          "merge",
          "compute",
          "retain",
          "sort",
          "reverse",
          "accept",
          "combine",
          "rewind",
          "limit",
          "position",
          "roll");

  /**
   * How the names of methods begin that give something which may be shared out of one that is not.
   */
  private static final List<String> MAKES_SAFE = List.of("synchronized", "unmodifiable", "copyOf");

  private Containers() {}

  /** Whether what the field holds is one, as its type says or the lines that set it. */
  static boolean isHeldBy(JavaField field) {
    JavaClass type = field.getRawType();
    return isUnguarded(type) || !isGuarded(type) && isSetToOne(field);
  }

  private static boolean isUnguarded(JavaClass type) {
    return !isGuarded(type) && UNGUARDED.stream().anyMatch(type::isAssignableTo);
  }

  private static boolean isGuarded(JavaClass type) {
    return GUARDED.stream().anyMatch(type::isAssignableTo)
        || Stream.concat(Stream.of(type), type.getAllRawSuperclasses().stream())
            .anyMatch(each -> each.getPackageName().startsWith("java.util.concurrent"));
  }

  private static boolean isSetToOne(JavaField field) {
    return field.getAccessesToSelf().stream()
        .filter(access -> access.getAccessType() == AccessType.SET)
        .anyMatch(access -> isSetToOne(field.getRawType(), callsBeside(access)));
  }

  private static boolean isSetToOne(JavaClass type, List<JavaCall<?>> calls) {
    return calls.stream().map(Containers::made).anyMatch(made -> isOneOf(type, made))
        && calls.stream()
            .noneMatch(call -> isGuarded(made(call)) || begins(call.getName(), MAKES_SAFE));
  }

  private static boolean isOneOf(JavaClass type, JavaClass made) {
    return isUnguarded(made) && made.isAssignableTo(type.getName());
  }

  private static JavaClass made(JavaCall<?> call) {
    return call instanceof JavaConstructorCall
        ? call.getTargetOwner()
        : call.getTarget().getRawReturnType();
  }

  /** What is done to the container that this access fetches. */
  static Kind kindOf(JavaFieldAccess access) {
    JavaClass type = access.getTarget().getRawType();
    List<JavaCall<?>> beside = callsBeside(access);
    return beside.isEmpty()
        ? kindOf(access.getOwner().getCallsFromSelf().stream(), type, Kind.EITHER)
        : kindOf(beside.stream(), type, Kind.WRITE);
  }

  /** A write, as the caller calls it, if all that is done to such an object changes it. */
  private static Kind kindOf(Stream<JavaCall<?>> calls, JavaClass type, Kind write) {
    List<JavaCall<?>> inside =
        calls
            .filter(JavaMethodCall.class::isInstance)
            .filter(call -> mayBe(call.getTargetOwner(), type))
            .toList();
    boolean writes = inside.stream().anyMatch(call -> changes(call, type));
    boolean reads = inside.stream().anyMatch(call -> !changes(call, type));
    return writes && (!reads || write == Kind.EITHER) ? write : Kind.READ;
  }

  /** Whether it may be the fetched container that changes, and not one that takes from it. */
  private static boolean changes(JavaCall<?> call, JavaClass type) {
    return begins(call.getName(), CHANGES)
        && call.getTarget().getRawParameterTypes().stream()
            .noneMatch(each -> !each.isEquivalentTo(Object.class) && mayBe(each, type));
  }

  private static boolean mayBe(JavaClass one, JavaClass other) {
    return one.isAssignableTo(other.getName()) || other.isAssignableTo(one.getName());
  }

  private static List<JavaCall<?>> callsBeside(JavaFieldAccess access) {
    return access.getOwner().getCallsFromSelf().stream()
        .filter(call -> call.getLineNumber() == access.getLineNumber())
        .toList();
  }

  private static boolean begins(String name, List<String> words) {
    return words.stream().anyMatch(name::startsWith);
  }
}
