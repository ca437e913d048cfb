package duet.check;

import duet.check.stress.StressTest;
import duet.compile.ClassFiles;
import duet.exercise.CheckSpec;
import duet.exercise.Children;
import duet.exercise.Exercise;
import duet.exercise.Kind;
import duet.kit.OutcomeSeen;
import duet.kit.Profile;
import duet.kit.Step;
import duet.kit.ThreadDoing;
import duet.probe.CheckEnd;
import duet.probe.ProbeFrames;
import duet.sandbox.ChildJvm;
import duet.sandbox.ClassArchive;
import duet.sandbox.Ending;
import duet.sandbox.JvmRequest;
import duet.sandbox.Library;
import duet.sandbox.Offspring;
import duet.sandbox.Place;
import duet.wire.Fields;
import duet.wire.Frame;
import java.io.DataInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One check runner: a sandboxed JVM with a submission's classes that is told which check to run
 * next.
 */
final class RunnerJvm implements AutoCloseable {
  private static final Duration TURN = Duration.ofMillis(100);
  private static final Duration LOOK = Duration.ofSeconds(10);
  private static final Duration GRACE = Duration.ofSeconds(5);

  /** Far more than all checks of an exercise use; for what a grader that has died left behind. */
  private static final int MOST_CPU_SECONDS = 900;

  private static final String MAIN = "duet.probe.ProbeMain";

  private static final List<String> OWN = List.of("duet/kit", "duet/probe", "duet/wire");
  private static final List<String> LIBRARIES =
      List.of(
          "org/junit/jupiter/api/Test.class",
          "org/junit/jupiter/engine/JupiterTestEngine.class",
          "org/junit/platform/launcher/Launcher.class",
          "org/junit/platform/engine/TestEngine.class",
          "org/junit/platform/commons/JUnitException.class",
          "org/opentest4j/AssertionFailedError.class",
          "org/openjdk/jcstress/infra/runners/Runner.class");

  /** The usual compilers cost a second that only checks about visibility need. */
  private static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1");

  /**
   * A hoist probe needs its loop compiled for sure, not only where a compiler thread got a
   * processor in time: so whoever asks for a compilation waits for it.
   */
  private static final List<String> COMPILING_IN_THE_FOREGROUND =
      List.of("-XX:-BackgroundCompilation");

  private static final List<String> ALWAYS =
      List.of(
          "-XX:+UseSerialGC",
          // The pool of parallel streams and futures is as wide on every machine; with one or two
          // processors, JDK 25
          // would give a CompletableFuture a single thread, and a right answer would fail.
          "-Djava.util.concurrent.ForkJoinPool.common.parallelism=4",
          // Keeps JUnit from loading its flight recorder listeners: a third of the runner's
          // processor time.
          "-Dorg.graalvm.nativeimage.imagecode=runtime");

  private final ChildJvm child;
  private ClassFiles checks;

  private RunnerJvm(ChildJvm child) {
    this.child = child;
  }

  /**
   * How much of it a check gets.
   *
   * @param allowed wall clock time that it may take in any case
   * @param left what all checks together may still take; who is starved gets no more than that
   */
  record Time(Duration allowed, Duration left) {
    Deadline deadline(Duration cpu) {
      return new Deadline(allowed, left, cpu);
    }
  }

  /** How a check came to its end. */
  sealed interface End {
    /**
     * The runner said so.
     *
     * @param end what it said
     * @param cpu processor time that it used meanwhile
     */
    record Told(CheckEnd end, Duration cpu) implements End {}

    /** The runner went away in the middle of it. */
    record Gone(Ending ending) implements End {}

    /**
     * It did not end in time.
     *
     * @param cpu processor time that the runner used during the check
     * @param threads what the threads were doing; empty if the runner could not even say that
     */
    record Overdue(Duration cpu, List<ThreadDoing> threads) implements End {}
  }

  /** Starts a runner for a check and whatever may come after it, and gives it the classes. */
  static RunnerJvm start(CheckRequest request, CheckSpec first) throws IOException {
    List<String> flags = new ArrayList<>(ALWAYS);
    if (first.profile() == Profile.QUICK) {
      flags.addAll(QUICK);
    } else if (first.kind() == Kind.FORCED) {
      flags.addAll(COMPILING_IN_THE_FOREGROUND);
    }
    return start(request, flags);
  }

  /** Starts a runner that shows once what others do, with some more flags. */
  static RunnerJvm rehearse(CheckRequest request, List<String> more) throws IOException {
    List<String> flags = new ArrayList<>(ALWAYS);
    flags.addAll(QUICK);
    flags.addAll(more);
    return start(request, flags);
  }

  /** What runners start from. */
  static ClassArchive archive() throws IOException {
    return ClassArchive.of(library());
  }

  private static Library library() throws IOException {
    return Library.stage("duet-probe", OWN, LIBRARIES);
  }

  /**
   * Starts a runner for quick checks of an exercise before there is anything to check. It can start
   * no processes.
   */
  static RunnerJvm ahead(Exercise exercise, Place place) throws IOException {
    List<String> flags = new ArrayList<>(ALWAYS);
    flags.addAll(QUICK);
    return new RunnerJvm(spawn(exercise, place, flags, library(), Optional.empty()));
  }

  private static RunnerJvm start(CheckRequest request, List<String> flags) throws IOException {
    Library library = library();
    RunnerJvm runner =
        new RunnerJvm(
            spawn(
                request.exercise(),
                request.settings().place(),
                flags,
                library,
                offspring(request, library)));
    runner.give(request);
    return runner;
  }

  private static ChildJvm spawn(
      Exercise exercise,
      Place place,
      List<String> flags,
      Library library,
      Optional<Offspring> offspring)
      throws IOException {
    return ChildJvm.start(
        new JvmRequest(
            "check runner",
            flags,
            MAIN,
            exercise.limits().heapMegabytes(),
            exercise.limits().outputKilobytes(),
            place,
            MOST_CPU_SECONDS,
            offspring),
        library);
  }

  /** Gives it the classes, once; closes it if that fails. */
  void give(CheckRequest request) throws IOException {
    try {
      checks = request.checks();
      RunnerOrders.classes(child, request);
    } catch (IOException | RuntimeException e) {
      child.close();
      throw e;
    }
  }

  /** What a submission's own JVMs run, which is what was inspected, and what is asked of them. */
  private static Optional<Offspring> offspring(CheckRequest request, Library runner)
      throws IOException {
    Optional<Children> children = request.exercise().children();
    return children.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Offspring(
                request.submission().with(request.given()).bytes(),
                Library.stageAgent("duet-witness", "duet/kit/witness", "duet.kit.witness.Witness"),
                MAIN,
                runner.jars(),
                children.get().witness()));
  }

  /**
   * Runs one check to its end, whatever that is.
   *
   * @param stress what the check states, if it is a stress test
   */
  End run(
      CheckSpec check, Optional<StressTest> stress, byte[] seed, CheckSettings settings, Time time)
      throws IOException {
    RunnerOrders.run(child, check, stress, checks, seed, settings);
    return stress.isPresent()
        ? awaitEnd(check.id(), StressRounds.of(stress.get(), time.allowed(), child::cpu), time)
        : awaitEnd(check.id(), counts -> false, time);
  }

  private End awaitEnd(String checkId, Predicate<List<OutcomeSeen>> rounds, Time time)
      throws IOException {
    Duration cpuBefore = child.cpu();
    Deadline deadline = time.deadline(cpuBefore);
    boolean begun = false;
    List<Step> schedule = List.of();
    while (true) {
      ChildJvm.Answer answer = child.await(TURN);
      if (answer instanceof ChildJvm.Answer.Sent sent) {
        Frame frame = sent.frame();
        DataInputStream in = frame.fields();
        if (frame.type() == ProbeFrames.END) {
          CheckEnd end = CheckEnd.read(in, schedule);
          requirePair(begun && end.checkId().equals(checkId), checkId);
          return new End.Told(end, child.cpu().minus(cpuBefore));
        }
        requirePair(Fields.readText(in).equals(checkId), checkId);
        begun |= frame.type() == ProbeFrames.BEGIN;
        if (frame.type() == ProbeFrames.TRACE) {
          schedule = CheckEnd.readTrace(in);
        } else if (frame.type() == ProbeFrames.ROUND) {
          boolean goesOn = rounds.test(CheckEnd.readOutcomes(in));
          child.send(ProbeFrames.GO_ON, out -> out.writeBoolean(goesOn));
          // Whoever comes to the end of a round gets on.
          deadline = time.deadline(child.cpu());
        }
      } else if (answer instanceof ChildJvm.Answer.Ended) {
        return new End.Gone(child.end(GRACE));
      } else if (deadline.over(child.cpu())) {
        return new End.Overdue(deadline.cpuUsed(), look());
      }
    }
  }

  // Only a begin and an end of the check that was asked for make a result.
  private static void requirePair(boolean matches, String checkId) throws IOException {
    if (!matches) {
      throw new IOException("the runner spoke of another check than " + checkId);
    }
  }

  private List<ThreadDoing> look() throws IOException {
    child.send(ProbeFrames.LOOK, out -> {});
    long end = System.nanoTime() + LOOK.toNanos();
    while (System.nanoTime() < end) {
      ChildJvm.Answer answer = child.await(TURN);
      if (answer instanceof ChildJvm.Answer.Sent sent
          && sent.frame().type() == ProbeFrames.THREADS) {
        return CheckEnd.readThreads(sent.frame().fields());
      }
      if (answer instanceof ChildJvm.Answer.Ended) {
        return List.of();
      }
    }
    return List.of();
  }

  /**
   * Lets it come to its regular end, and waits for that.
   *
   * @throws IOException if it does not
   */
  void leave() throws IOException {
    child.leave(ProbeFrames.LEAVE);
  }

  /** Whether it is still there. */
  boolean isAlive() {
    return child.isAlive();
  }

  /** Ends what it does, from any thread; it is closed like any other. */
  void kill() {
    child.kill();
  }

  /** What the submission has printed in this runner. */
  String output() {
    return child.output().text();
  }

  @Override
  public void close() {
    child.close();
  }
}
