package duet.probe;

import duet.kit.Crew;
import duet.kit.OutcomeSeen;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.openjdk.jcstress.infra.runners.ForkedTestConfig;
import org.openjdk.jcstress.infra.runners.Runner;
import org.openjdk.jcstress.infra.runners.SpinLoopStyle;

/**
 * Runs a test of jcstress by the runner that jcstress has generated for it, in this JVM: no forks,
 * no probing of the machine, and without its check of the test's sanity, which waits without a
 * bound. It runs in rounds and asks after each whether to go on.
 */
final class StressRun {
  /** Milliseconds; long enough for the compilers to come to the actors in the first round. */
  static final int ROUND = 50;

  /**
   * Objects between two meetings of the actors, and all that there are at a time: no more than an
   * object that costs a thread allows. Every meeting takes both actors a processor, so on a busy
   * machine eight meetings for as many objects took three times as long.
   */
  private static final int STRIDE = 256;

  private static final int STRIDES = 1;
  private static final int FEWEST_PROCESSORS = 2;

  /** Asks the grader whether to go on. */
  @FunctionalInterface
  interface Again {
    boolean after(List<OutcomeSeen> counts) throws IOException;
  }

  private final Again again;
  private final Counts counts = new Counts();

  StressRun(Again again) {
    this.again = again;
  }

  /** Why this machine cannot tell anything by it, if so. */
  static Optional<String> cannotBeRun() {
    // Two actors on one processor take turns: they hardly ever meet.
    return Runtime.getRuntime().availableProcessors() < FEWEST_PROCESSORS
        ? Optional.of("It needs two processors at least; here one can be used.")
        : Optional.empty();
  }

  /**
   * Runs rounds until the grader has seen enough.
   *
   * @param type the generated runner
   * @return what an actor threw, or how it was seen that they never end; else nothing
   */
  Optional<Throwable> run(Class<?> type) throws ReflectiveOperationException, IOException {
    Runner<?> runner =
        (Runner<?>) type.getConstructor(ForkedTestConfig.class).newInstance(config(type.getName()));
    // One crew for all rounds. To close it interrupts who waits: a right answer with a thread of
    // its own that heeds interrupts had none in the second round, and was failed; and a thread that
    // is no member, since it was born a round before, may be about to act unseen.
    try (Crew crew = Crew.assemble()) {
      StressRound<?> round = new StressRound<>(runner, crew);
      do {
        Optional<Throwable> thrown = round.run(counts);
        if (thrown.isPresent()) {
          return thrown;
        }
      } while (again.after(counts.all()));
      return Optional.empty();
    }
  }

  /** What was counted. */
  List<OutcomeSeen> counts() {
    return counts.all();
  }

  // The harness hands a fork its configuration as bytes, and there is no other constructor.
  private static ForkedTestConfig config(String runner) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      // Actors that yield instead of spinning seldom overlap.
      out.writeInt(SpinLoopStyle.THREAD_SPIN_WAIT.ordinal());
      out.writeInt(ROUND);
      out.writeInt(1); // iterations, which only the harness counts
      out.writeUTF(runner);
      out.writeInt(64); // megabytes, which only the harness looks at
      out.writeInt(STRIDE);
      out.writeInt(STRIDES);
      out.writeBoolean(false); // no affinity
    }
    return new ForkedTestConfig(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
  }
}
