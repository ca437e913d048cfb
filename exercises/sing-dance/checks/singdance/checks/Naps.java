package singdance.checks;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.stream.Stream;

/**
 * Waits that only their time can end. A wait with a limit for something that somebody does is none:
 * whether it is repeated, or gives up too early, the other checks find out.
 */
final class Naps {
  /** How the methods begin without which nobody's wait for such an object ever ends. */
  private static final Map<Class<?>, List<String>> WAKERS =
      Map.of(
          CountDownLatch.class, List.of("countDown"),
          Semaphore.class, List.of("release"),
          BlockingQueue.class, List.of("add", "put", "offer", "drain", "transfer", "submit"),
          Condition.class, List.of("signal"));

  private static final Set<String> NOW =
      Set.of("nanoTime", "currentTimeMillis", "now", "millis", "instant");
  private static final Set<String> IDLE = Set.of("onSpinWait", "yield");

  private Naps() {}

  static boolean isNap(JavaAccess<?> access) {
    return access.getTarget() instanceof CodeUnitAccessTarget target
        && (isDelay(access)
            || isTurningOfTheClock(access)
            || isLimited(target) && (nobodyElseKnows(access) || nobodyWakes(access)));
  }

  /** Something that is done after a while, by whoever. */
  private static boolean isDelay(JavaAccess<?> access) {
    String name = access.getName();
    JavaClass owner = access.getTargetOwner();
    return owner.isAssignableTo(CompletableFuture.class)
            && Set.of("delayedExecutor", "completeOnTimeout").contains(name)
        || owner.isAssignableTo(ScheduledExecutorService.class) && name.startsWith("schedule");
  }

  /** It turns and looks at the clock, and so waits for nothing but the time. */
  private static boolean isTurningOfTheClock(JavaAccess<?> access) {
    return IDLE.contains(access.getName())
        && access.getTargetOwner().isAssignableTo(Thread.class)
        && access.getOwner().getAccessesFromSelf().stream().anyMatch(Naps::isClock);
  }

  private static boolean isClock(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    return NOW.contains(access.getName())
        && (owner.isEquivalentTo(System.class)
            || owner.isAssignableTo(Instant.class)
            || owner.isAssignableTo(Clock.class));
  }

  private static boolean isLimited(CodeUnitAccessTarget target) {
    List<String> parameters =
        target.getRawParameterTypes().stream().map(JavaClass::getName).toList();
    int last = parameters.size() - 1;
    return !target.getName().equals("offer")
            && last >= 1
            && parameters.get(last).equals(TimeUnit.class.getName())
            && parameters.get(last - 1).equals("long")
        || target.getName().equals("join") && last >= 0 && parameters.get(0).equals("long")
        || target.getName().equals("awaitNanos");
  }

  /** Made in the same line, or the very thread that waits: who would end that? */
  private static boolean nobodyElseKnows(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    JavaCodeUnit here = access.getOwner();
    return here.getCallsFromSelf().stream()
        .filter(call -> call.getLineNumber() == access.getLineNumber())
        .anyMatch(
            call ->
                call.getName().equals("<init>") && isWaker(call.getTargetOwner(), owner)
                    || call.getName().equals("currentThread") && access.getName().equals("join"));
  }

  private static boolean isWaker(JavaClass made, JavaClass owner) {
    return made.isAssignableTo(owner.getName())
        && (made.isAssignableTo(CompletableFuture.class)
            || WAKERS.keySet().stream().anyMatch(made::isAssignableTo));
  }

  /** All who wait for such an object wait in vain, since the whole program wakes none. */
  private static boolean nobodyWakes(JavaAccess<?> access) {
    return WAKERS.entrySet().stream()
        .filter(each -> access.getTargetOwner().isAssignableTo(each.getKey()))
        .findFirst()
        .filter(
            each -> everything(access).noneMatch(other -> wakes(other, access, each.getValue())))
        .isPresent();
  }

  private static Stream<JavaAccess<?>> everything(JavaAccess<?> access) {
    return access.getOriginOwner().getPackage().getClasses().stream()
        .flatMap(each -> each.getAccessesFromSelf().stream());
  }

  private static boolean wakes(JavaAccess<?> other, JavaAccess<?> wait, List<String> how) {
    // By the name alone: a queue may be filled as a collection. The wait itself wakes nobody.
    return !other.equals(wait) && how.stream().anyMatch(other.getName()::startsWith);
  }
}
