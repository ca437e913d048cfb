package duet.watch;

import duet.GraderPool;
import duet.Rehearsal;
import duet.calibrate.Calibrator;
import duet.calibrate.Selftest;
import duet.compile.CompilerFault;
import java.io.IOException;

/**
 * Makes the archive of classes that gradings start from, once on a machine, while the student reads
 * the first result. The selftest comes with it: an archive that lets a wrong answer pass goes.
 */
final class BackgroundRehearsal {
  private BackgroundRehearsal() {}

  /** Begins, unless it is done. */
  static void start(boolean contained) {
    if (Rehearsal.isDone()) {
      return;
    }
    Thread thread = new Thread(() -> rehearse(contained), "duet-rehearsal");
    thread.setDaemon(true);
    thread.setPriority(Thread.MIN_PRIORITY);
    thread.start();
  }

  private static void rehearse(boolean contained) {
    try (Selftest selftest = Selftest.unpack();
        GraderPool pool = new GraderPool(1, "1", false, contained)) {
      Thread end = new Thread(() -> end(selftest, pool), "duet-rehearsal-end");
      Runtime.getRuntime().addShutdownHook(end);
      Calibrator calibrator = new Calibrator(pool, 1);
      calibrator.selftest(calibrator.begin(), selftest.answers(pool.first()), sentence -> {});
      Runtime.getRuntime().removeShutdownHook(end);
    } catch (IOException | CompilerFault | RuntimeException e) {
      // Gradings take a little longer without, and nothing else.
    }
  }

  private static void end(Selftest selftest, GraderPool pool) {
    pool.close();
    selftest.close();
  }
}
