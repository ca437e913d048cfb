package duet.probe;

import duet.kit.CheckFailed;
import duet.kit.ChildWatch;
import duet.kit.Evidence;
import duet.kit.Inconclusive;
import duet.kit.OutcomeSeen;
import duet.kit.ThreadDoing;
import duet.kit.Tried;
import duet.kit.Unfinished;
import java.util.List;

/**
 * Tells what a thrown object means for a check. Of a class that a stranger may have written it
 * reads nothing but its name: {@code getMessage} is code of theirs.
 */
final class Examiner {
  private static final Evidence NONE = Evidence.notFound(1);

  private final String submissionPackage;
  private final String checkId;

  Examiner(String submissionPackage, String checkId) {
    this.submissionPackage = submissionPackage;
    this.checkId = checkId;
  }

  CheckEnd passed() {
    Evidence evidence = Evidence.notFound(Math.max(1, Tried.take()));
    return end(Ruling.PASSED, "", "", "", evidence.withProcesses(ChildWatch.takeSeen()));
  }

  CheckEnd counted(List<OutcomeSeen> outcomes) {
    return end(Ruling.PASSED, "", "", "", Evidence.notFound(0).withOutcomes(outcomes));
  }

  CheckEnd skipped(String because) {
    return end(Ruling.SKIPPED, because, "", "", NONE);
  }

  CheckEnd broken(String what) {
    return end(Ruling.BROKEN, what, "", "", NONE);
  }

  CheckEnd examine(Throwable thrown) {
    if (thrown instanceof CheckFailed failed) {
      Evidence evidence = failed.evidence();
      return end(
          Ruling.FAILED,
          failed.getMessage(),
          failed.why(),
          failed.advice(),
          evidence.withThreads(failed.withThreadsNotStarted(evidence.threads())));
    } else if (thrown instanceof Unfinished unfinished) {
      return end(
          Ruling.UNFINISHED,
          unfinished.getMessage(),
          "",
          "",
          withThreads(unfinished.withThreadsNotStarted(unfinished.threads())));
    } else if (thrown instanceof Inconclusive inconclusive) {
      return end(
          inconclusive.isOutOfTime() ? Ruling.OUT_OF_TIME : Ruling.INCONCLUSIVE,
          inconclusive.getMessage(),
          "",
          "",
          withThreads(inconclusive.withThreadsNotStarted(inconclusive.threads())));
    } else if (thrown instanceof OutOfMemoryError) {
      return end(Ruling.EXHAUSTED, isOfThreads(thrown) ? "threads" : "memory", "", "", NONE);
    } else if (thrown instanceof StackOverflowError) {
      return at(Ruling.EXHAUSTED, "stack", thrown);
    } else if (thrown instanceof ExceptionInInitializerError error && error.getCause() != null) {
      return at(Ruling.INITIALISER, error.getCause().getClass().getName(), error.getCause());
    } else if (thrown instanceof org.opentest4j.AssertionFailedError assertion) {
      return end(Ruling.FAILED, String.valueOf(assertion.getMessage()), "", "", NONE);
    }
    return at(fromSubmission(thrown) ? Ruling.THROWN : Ruling.BROKEN, describe(thrown), thrown);
  }

  /** The JDK's own words; those of a subclass would be a stranger's. */
  private static boolean isOfThreads(Throwable thrown) {
    return thrown.getClass() == OutOfMemoryError.class
        && String.valueOf(thrown.getMessage()).contains("native thread");
  }

  // The first frame that is not the JDK's says whose doing it was.
  private boolean fromSubmission(Throwable thrown) {
    for (StackTraceElement frame : thrown.getStackTrace()) {
      if (inSubmission(frame)) {
        return true;
      }
      if (!frame.getClassName().startsWith("java.")) {
        return false;
      }
    }
    return false;
  }

  private String describe(Throwable thrown) {
    boolean ours = thrown.getClass().getClassLoader() == null;
    return fromSubmission(thrown) || !ours
        ? thrown.getClass().getName()
        : thrown.getClass().getName() + ": " + thrown.getMessage() + " at " + top(thrown);
  }

  private static String top(Throwable thrown) {
    StackTraceElement[] frames = thrown.getStackTrace();
    return frames.length == 0 ? "an unknown place" : frames[0].toString();
  }

  private CheckEnd at(Ruling ruling, String observed, Throwable thrown) {
    for (StackTraceElement frame : thrown.getStackTrace()) {
      if (inSubmission(frame)) {
        return new CheckEnd(
            checkId,
            ruling,
            observed,
            "",
            "",
            String.valueOf(frame.getFileName()),
            frame.getLineNumber(),
            NONE,
            true,
            false);
      }
    }
    return end(ruling, observed, "", "", NONE);
  }

  private boolean inSubmission(StackTraceElement frame) {
    String name = frame.getClassName();
    int end = name.lastIndexOf('.');
    return end > 0 && name.substring(0, end).equals(submissionPackage);
  }

  private CheckEnd end(
      Ruling ruling, String observed, String why, String advice, Evidence evidence) {
    return new CheckEnd(checkId, ruling, observed, why, advice, "", 0, evidence, true, false);
  }

  private static Evidence withThreads(List<ThreadDoing> threads) {
    return new Evidence(NONE.strength(), 0, 0, List.of(), threads);
  }
}
