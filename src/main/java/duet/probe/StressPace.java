package duet.probe;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jcstress.infra.runners.Runner;
import org.openjdk.jcstress.infra.runners.WorkerSync;

/**
 * Whether the actors of a stress test get on. They meet after each stride, and where they meet
 * counts how often they did: so a round on a machine that has no time for it is slow, and not
 * stuck.
 */
final class StressPace {
  private static final List<String> STEPS = List.of("checkpoint", "notConsumed", "notUpdated");

  private final Runner<?> runner;
  private final Field meeting;
  private final List<Field> steps = new ArrayList<>();
  private List<Object> last = List.of();

  /**
   * Looks inside of a runner; jcstress tells none of this.
   *
   * @throws ReflectiveOperationException if it is not the jcstress that this was written for
   */
  StressPace(Runner<?> runner) throws ReflectiveOperationException {
    this.runner = runner;
    this.meeting = open(runner.getClass().getDeclaredField("workerSync"));
    for (String step : STEPS) {
      steps.add(open(WorkerSync.class.getDeclaredField(step)));
    }
  }

  private static Field open(Field field) {
    field.setAccessible(true);
    return field;
  }

  /** Whether they have met since this was last asked. */
  boolean moved() {
    List<Object> now = now();
    boolean moved = !now.equals(last);
    last = now;
    return moved;
  }

  private List<Object> now() {
    try {
      Object sync = meeting.get(runner);
      List<Object> now = new ArrayList<>();
      if (sync != null) {
        now.add(sync);
        for (Field step : steps) {
          now.add(step.get(sync));
        }
      }
      return now;
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("a field that was opened is closed", e);
    }
  }
}
