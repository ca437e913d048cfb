package duet;

import duet.calibrate.Calibrator;
import duet.calibrate.Selftest;
import duet.compile.CompilerFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Before the integration tests: what later gradings start from, as an instructor's have it. It
 * takes some seconds and saves part of each runner's start; and so a verdict that an archive of
 * classes changed would fail a test.
 */
public final class RehearsedRun implements LauncherSessionListener {
  @Override
  public void launcherSessionOpened(LauncherSession session) {
    if (!Boolean.getBoolean("duet.rehearse") || Rehearsal.isDone()) {
      return;
    }
    try (GraderPool graders = new GraderPool(1, "rehearsal", false, true);
        Selftest selftest = Selftest.unpack()) {
      Calibrator calibrator = new Calibrator(graders, 1);
      calibrator.selftest(
          calibrator.begin(), selftest.answers(graders.first()), System.err::println);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot rehearse", e);
    } catch (CompilerFault e) {
      throw new IllegalStateException("cannot rehearse", e);
    }
  }
}
