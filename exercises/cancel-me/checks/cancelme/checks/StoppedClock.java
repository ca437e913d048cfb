package cancelme.checks;

import cancelme.AlarmClock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A clock on which time stands still until somebody turns it on. */
final class StoppedClock implements AlarmClock {
  private record Alarm(Duration after, Runnable action) {}

  private final List<Alarm> alarms = new CopyOnWriteArrayList<>();

  @Override
  public void alarm(Duration after, Runnable action) {
    alarms.add(new Alarm(after, action));
  }

  /** Whether somebody has set an alarm for that. */
  boolean isSetFor(Duration after) {
    return alarms.stream().anyMatch(alarm -> after.equals(alarm.after()));
  }

  /** All alarms ring. */
  void ring() {
    alarms.forEach(alarm -> alarm.action().run());
  }
}
