package duet.probe;

import duet.kit.CheckFailed;
import duet.kit.ChildWatch;
import duet.kit.Evidence;
import duet.kit.Inconclusive;
import duet.kit.OutcomeSeen;
import duet.kit.RunContext;
import duet.kit.ThreadDoing;
import duet.kit.Thrown;
import duet.kit.Tried;
import duet.kit.Unfinished;
import java.util.List;

/**
 * Tells what a thrown object means for a check. Of a class that a stranger has written it reads
 * nothing but its name, and the trace where that is none of their code: {@code getMessage} may be.
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
    String replay = RunContext.current().conditions().replay();
    if (!Tried.takeReplayed() && !replay.isEmpty()) {
      return end(
          Ruling.INCONCLUSIVE,
          "This check knows no schedule that is called " + replay + ": nothing was forced.",
          "",
          "",
          NONE);
    }
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
    if (isOfSubmission(thrown.getClass())) {
      // First of all: it may extend any of those below.
      return at(Ruling.THROWN, thrown.getClass().getName(), thrown);
    } else if (thrown instanceof CheckFailed failed) {
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

  /** Defined together with the checks, and in the package of the submission. */
  private boolean isOfSubmission(Class<?> type) {
    return type.getClassLoader() instanceof CheckLoader
        && type.getPackageName().equals(submissionPackage);
  }

  private boolean fromSubmission(Throwable thrown) {
    StackTraceElement[] trace = Thrown.trace(thrown);
    if (trace.length == 0) {
      // The JDK leaves the trace out where one place has thrown the same thousands of times. No
      // check does that, and nobody else is there.
      return isOfJdk(thrown);
    }
    return isOfInitialiser(thrown) || passedSubmission(trace);
  }

  /**
   * What passes through the submission is its doing, also where it was thrown by the JDK or by a
   * part of the check that the submission has called. What the kit throws there is not.
   */
  private boolean passedSubmission(StackTraceElement[] trace) {
    for (StackTraceElement frame : trace) {
      if (inSubmission(frame)) {
        return true;
      }
      if (frame.getModuleName() == null && isOfGrader(frame.getClassName())) {
        return false;
      }
    }
    return false;
  }

  private static boolean isOfGrader(String className) {
    return className.startsWith("duet.") || className.startsWith("org.");
  }

  /** A class whose initialiser has thrown is told by this ever after, with nobody else's frames. */
  private boolean isOfInitialiser(Throwable thrown) {
    return thrown.getClass() == NoClassDefFoundError.class
        && String.valueOf(thrown.getMessage())
            .startsWith("Could not initialize class " + submissionPackage + ".");
  }

  private static boolean isOfJdk(Throwable thrown) {
    return thrown.getClass().getClassLoader() == null;
  }

  private String describe(Throwable thrown) {
    return fromSubmission(thrown) || !isOfJdk(thrown)
        ? thrown.getClass().getName()
        : thrown.getClass().getName() + ": " + thrown.getMessage() + " at " + top(thrown);
  }

  private static String top(Throwable thrown) {
    StackTraceElement[] frames = Thrown.trace(thrown);
    return frames.length == 0 ? "an unknown place" : frames[0].toString();
  }

  private CheckEnd at(Ruling ruling, String observed, Throwable thrown) {
    for (StackTraceElement frame : Thrown.trace(thrown)) {
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
