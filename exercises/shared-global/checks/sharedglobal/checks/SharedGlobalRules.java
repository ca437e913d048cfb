package sharedglobal.checks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import duet.kit.Check;
import java.lang.ref.Reference;
import java.nio.Buffer;
import java.util.BitSet;
import java.util.Calendar;
import java.util.Collection;
import java.util.Date;
import java.util.DoubleSummaryStatistics;
import java.util.IntSummaryStatistics;
import java.util.Iterator;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.Exchanger;
import java.util.concurrent.Future;

/** Where a solution may keep what changes. */
final class SharedGlobalRules {
  /** The kinds of what keeps something that changes: whatever is one of these by any name. */
  private static final List<Class<?>> STORES =
      List.of(
          ThreadLocal.class,
          Collection.class,
          Map.class,
          Reference.class,
          Appendable.class,
          BitSet.class,
          StringJoiner.class,
          Buffer.class,
          Iterator.class,
          Future.class,
          Exchanger.class,
          IntSummaryStatistics.class,
          LongSummaryStatistics.class,
          DoubleSummaryStatistics.class,
          Date.class,
          Calendar.class);

  @Check(
      id = "one-field",
      points = 1,
      needs = "sequence",
      promise = "n is the only static variable; every other static field is a constant")
  public static final ArchRule ONE_FIELD =
      fields()
          .that()
          .areStatic()
          .should(beNOrConstant())
          .because(
              "every thread of the process meets every static variable, so each of them has to be"
                  + " guarded as n is; what belongs to one call is safe in local variables, and what"
                  + " belongs to one thread in an object that you hand to it");

  private SharedGlobalRules() {}

  private static ArchCondition<JavaField> beNOrConstant() {
    return new ArchCondition<>("be n or a constant") {
      @Override
      public void check(JavaField field, ConditionEvents events) {
        if (!isN(field) && !isConstant(field)) {
          String name = field.getOwner().getSimpleName() + "." + field.getName();
          events.add(SimpleConditionEvent.violated(field, name + whatItIs(field)));
        }
      }
    };
  }

  private static boolean isN(JavaField field) {
    // By name: a rule is about classes that nobody loads.
    return field.getFullName().equals("sharedglobal.SharedGlobal.n");
  }

  private static boolean isConstant(JavaField field) {
    // What the compiler makes for a switch or an enum is an array, and nobody's store.
    return field.getModifiers().contains(JavaModifier.SYNTHETIC)
        || isFinal(field) && !isStore(field.getRawType()) && !isSetToStore(field);
  }

  private static boolean isFinal(JavaField field) {
    return field.getModifiers().contains(JavaModifier.FINAL);
  }

  private static boolean isStore(JavaClass type) {
    return type.isArray()
        || type.getPackageName().equals("java.util.concurrent.atomic")
        || STORES.stream().anyMatch(type::isAssignableTo);
  }

  /** A store may be kept as what everything is: then what is made where it is set tells. */
  private static boolean isSetToStore(JavaField field) {
    return field.getAccessesToSelf().stream()
        .filter(access -> access.getAccessType() == AccessType.SET)
        .flatMap(
            access ->
                access.getOwner().getConstructorCallsFromSelf().stream()
                    .filter(call -> call.getLineNumber() == access.getLineNumber()))
        .map(JavaConstructorCall::getTargetOwner)
        .anyMatch(made -> isStore(made) && made.isAssignableTo(field.getRawType().getName()));
  }

  private static String whatItIs(JavaField field) {
    return isFinal(field)
        ? " always stays the same "
            + field.getRawType().getSimpleName()
            + ", but what it holds can"
            + " change"
        : " is a second static variable";
  }
}
