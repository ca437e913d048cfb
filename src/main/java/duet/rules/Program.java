package duet.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A submission as a whole: its methods, who calls whom, and what orders what. */
final class Program {
  /** Longer chains of calls than anybody writes; and an end for those that call themselves. */
  private static final int DEEPEST = 6;

  private final Map<JavaCodeUnit, MethodFacts> methods = new HashMap<>();

  Program(Collection<JavaClass> classes) {
    for (JavaClass each : classes) {
      for (JavaCodeUnit method : each.getCodeUnits()) {
        methods.put(method, new MethodFacts(method));
      }
    }
  }

  List<PlainAccess> accesses() {
    return methods.values().stream().flatMap(facts -> facts.accesses().stream()).toList();
  }

  /** All that orders this access, in its own method or around every call of that. */
  Set<String> orderedBy(PlainAccess access) {
    return orderedBy(access, DEEPEST);
  }

  private Set<String> orderedBy(PlainAccess access, int depth) {
    Set<String> all = new HashSet<>();
    for (Ordering ordering : orderings(access.in(), DEEPEST)) {
      if (access.isAfter(ordering) || access.isBefore(ordering)) {
        all.add(ordering.by());
      }
    }
    List<JavaMethodCall> calls = calls(access.in());
    if (depth > 0 && isHelper(access.in()) && !calls.isEmpty()) {
      Set<String> around = null;
      for (JavaMethodCall call : calls) {
        PlainAccess seen = access.from(call.getOrigin(), call.getLineNumber());
        Set<String> here = orderedBy(seen, depth - 1);
        if (around == null) {
          around = new HashSet<>(here);
        }
        around.retainAll(here);
      }
      all.addAll(around);
    }
    return all;
  }

  /** What a method orders, also by calling others of the submission. */
  private List<Ordering> orderings(JavaCodeUnit method, int depth) {
    MethodFacts facts = methods.get(method);
    List<Ordering> all = new ArrayList<>(facts.orderings());
    if (depth > 0) {
      for (JavaMethodCall call : method.getMethodCallsFromSelf()) {
        call.getTarget()
            .resolveMember()
            .filter(methods::containsKey)
            .ifPresent(
                called ->
                    orderings(called, depth - 1)
                        .forEach(ordering -> all.add(ordering.at(call.getLineNumber()))));
      }
    }
    return all;
  }

  /** Whether a method runs only where the method of that name does. */
  boolean isOnlyRunBy(JavaCodeUnit method, String name) {
    return isOnlyRunBy(method, name, DEEPEST);
  }

  private boolean isOnlyRunBy(JavaCodeUnit method, String name, int depth) {
    if (!isHelper(method)) {
      return method.getName().equals(name) && method.getRawParameterTypes().isEmpty();
    }
    List<JavaMethodCall> calls = calls(method);
    return depth > 0
        && !calls.isEmpty()
        && calls.stream().allMatch(call -> isOnlyRunBy(call.getOrigin(), name, depth - 1));
  }

  private static boolean isHelper(JavaCodeUnit method) {
    return !method.getModifiers().contains(JavaModifier.PUBLIC) && !method.isConstructor();
  }

  private List<JavaMethodCall> calls(JavaCodeUnit method) {
    return methods.keySet().stream()
        .flatMap(caller -> caller.getMethodCallsFromSelf().stream())
        .filter(call -> call.getTarget().resolveMember().filter(method::equals).isPresent())
        .filter(call -> !call.getOrigin().isConstructor())
        .toList();
  }
}
