package singdance.checks;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import duet.kit.Check;
import java.util.List;
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** What a solution may not be made of. */
final class SingDanceRules {
  @Check(
      id = "no-sleep",
      points = 1,
      needs = "content",
      promise = "Nothing sleeps or waits for a stretch of time")
  public static final ArchRule NO_SLEEP =
      noClasses()
          .should()
          .accessTargetWhere(describe("it lets time pass", SingDanceRules::letsTimePass))
          .because(
              "a stretch of time is never the right length: it is too short for a song that lasts"
                  + " longer, and wasted on one that is over; wait for the end itself");

  private SingDanceRules() {}

  private static boolean letsTimePass(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    String name = access.getName();
    // By what the owner is, not by its name: Singer.sleep is Thread.sleep if a Singer is a Thread.
    return (owner.isAssignableTo(Thread.class) && name.equals("sleep"))
        || (owner.isEquivalentTo(TimeUnit.class) && Set.of("sleep", "timedWait").contains(name))
        || (owner.isEquivalentTo(LockSupport.class)
            && Set.of("parkNanos", "parkUntil").contains(name))
        || owner.isAssignableTo(Timer.class)
        || isTimedWait(access)
        || Naps.isNap(access);
  }

  /** Everything inherits wait with a time from Object and cannot override it: any owner will do. */
  private static boolean isTimedWait(JavaAccess<?> access) {
    return access.getName().equals("wait")
        && access.getTarget() instanceof CodeUnitAccessTarget target
        && List.of("long", "long, int").contains(parametersOf(target));
  }

  private static String parametersOf(CodeUnitAccessTarget target) {
    return String.join(
        ", ", target.getRawParameterTypes().stream().map(JavaClass::getName).toList());
  }
}
