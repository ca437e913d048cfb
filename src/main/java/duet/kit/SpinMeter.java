package duet.kit;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The processor time that a crew has used since its last progress, as far as it was seen. */
final class SpinMeter {
  private final Members members;

  /** In nanoseconds by thread id; threads that have ended stay with what they last had. */
  private final Map<Long, Long> used = new HashMap<>();

  private long mark;
  private boolean marked;

  SpinMeter(Members members) {
    this.members = members;
  }

  /** Starts from nothing at the next reading; what is used until then is not counted. */
  void reset() {
    marked = false;
  }

  /** Processor time since the first reading after the last reset, in milliseconds. */
  long usedMillis() {
    read();
    if (!marked) {
      mark = total();
      marked = true;
    }
    return TimeUnit.NANOSECONDS.toMillis(total() - mark);
  }

  private void read() {
    if (!Members.JVM.isThreadCpuTimeSupported()) {
      return;
    }
    for (long id : members.ids()) {
      long nanos = Members.JVM.getThreadCpuTime(id);
      if (nanos >= 0) { // else it ended in between, or the JVM does not measure
        used.merge(id, nanos, Math::max);
      }
    }
  }

  private long total() {
    return used.values().stream().mapToLong(Long::longValue).sum();
  }
}
