package duet.kit;

import java.lang.Thread.UncaughtExceptionHandler;
import java.util.ArrayList;
import java.util.List;

/** Collects what threads die of, as the JVM's default handler, until it is taken out again. */
final class UncaughtLog implements UncaughtExceptionHandler {
  private static final int MOST = 100;

  private final UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
  private final List<Uncaught> log = new ArrayList<>();
  private final Members members;

  private UncaughtLog(Members members) {
    this.members = members;
  }

  static UncaughtLog install(Members members) {
    UncaughtLog log = new UncaughtLog(members);
    Thread.setDefaultUncaughtExceptionHandler(log);
    return log;
  }

  /** Puts the handler back that was there before, unless somebody else has put in another. */
  void uninstall() {
    if (Thread.getDefaultUncaughtExceptionHandler() == this) {
      Thread.setDefaultUncaughtExceptionHandler(before);
    }
  }

  @Override
  public void uncaughtException(Thread thread, Throwable thrown) {
    if (!members.mayContain(thread.getId())) {
      pass(thread, thrown);
    } else if (!Unwind.isIn(thrown)) {
      add(new Uncaught(Bounded.text(thread.getName()), Thrown.of(thrown)));
    }
  }

  private void pass(Thread thread, Throwable thrown) {
    if (before != null) {
      before.uncaughtException(thread, thrown);
    }
  }

  private synchronized void add(Uncaught uncaught) {
    if (log.size() < MOST) {
      log.add(uncaught);
    }
  }

  synchronized List<Uncaught> all() {
    return List.copyOf(log);
  }
}
