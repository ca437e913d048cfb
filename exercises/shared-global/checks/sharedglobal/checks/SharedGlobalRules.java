package sharedglobal.checks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import duet.kit.Check;
import java.lang.ref.Reference;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Where a solution may keep what changes. */
final class SharedGlobalRules {
  private static final List<Class<?>> STORES =
      List.of(ThreadLocal.class, Collection.class, Map.class, Reference.class);

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
        || isFinal(field) && !isStore(field.getRawType());
  }

  private static boolean isFinal(JavaField field) {
    return field.getModifiers().contains(JavaModifier.FINAL);
  }

  private static boolean isStore(JavaClass type) {
    return type.isArray()
        || type.getPackageName().equals("java.util.concurrent.atomic")
        || STORES.stream().anyMatch(type::isAssignableTo);
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
