package duet.kit;

import java.lang.management.ThreadInfo;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** One try of a {@link HoistProbe}, with a reader and a writer of its own. */
final class HoistTry {
  /** Looks that find a reader pausing, after which its loop counts as one that pauses. */
  private static final int LOOKS = 20;

  private static final Set<Thread.State> WAITS =
      EnumSet.of(Thread.State.WAITING, Thread.State.TIMED_WAITING);

  private final Supplier<? extends HoistProbe.Scene> scenes;
  private final HoistWords words;
  private final int number;

  /**
   * A try.
   *
   * @param scenes makes reader and writer
   * @param number which one it is, from 1
   */
  HoistTry(Supplier<? extends HoistProbe.Scene> scenes, HoistWords words, int number) {
    this.scenes = scenes;
    this.words = words;
    this.number = number;
  }

  void run() {
    try (Crew crew = Crew.assemble()) {
      HoistProbe.Scene scene = SceneMaker.make(crew, scenes);
      Call reader = crew.call("reader", scene::read);
      crew.awaitDoneOrStuck(warm(reader), reader.thread());
      reader.orFail(words.read());
      if (reader.ended()) {
        throw words.tooEarly(evidence(crew));
      }
      write(crew, scene);
      boolean moves = crew.awaitDoneOrStuck(endedOrStale(reader));
      if (!reader.ended()) {
        throw notEnded(crew, moves);
      }
      reader.orFail(words.read());
    }
  }

  private void write(Crew crew, HoistProbe.Scene scene) {
    Call writer = crew.call("writer", scene::write);
    if (!crew.awaitDoneOrStuck(writer::ended, writer.thread())) {
      throw words.writerKept(evidence(crew));
    }
    writer.orFail(words.write());
  }

  /** Whether the reader's loop has turned often enough to be compiled, or need not be. */
  private static BooleanSupplier warm(Call reader) {
    ReaderTime time = new ReaderTime(reader, HoistProbe.WARM_MILLIS);
    int[] pausing = {0};
    return () -> {
      pausing[0] += pauses(reader) ? 1 : 0;
      return reader.ended() || time.isUsed() || pausing[0] >= LOOKS;
    };
  }

  /**
   * Whether the reader waits, or gives its processor away, at this moment. Who does so in its loop
   * hardly uses any time, none at all on a busy machine, and need not be compiled: no compiler
   * takes a read across a pause.
   */
  private static boolean pauses(Call reader) {
    ThreadInfo info = Members.JVM.getThreadInfo(reader.thread().getId(), 1);
    return info != null
        && (WAITS.contains(info.getThreadState())
            || Arrays.stream(info.getStackTrace()).anyMatch(HoistTry::yields));
  }

  /** Newer JDKs do it in {@code yield0}. */
  private static boolean yields(StackTraceElement frame) {
    return frame.getClassName().equals(Thread.class.getName())
        && frame.getMethodName().startsWith("yield");
  }

  private static BooleanSupplier endedOrStale(Call reader) {
    ReaderTime time = new ReaderTime(reader, HoistProbe.STALE_MILLIS);
    return () -> reader.ended() || time.isUsed();
  }

  private CheckFailed notEnded(Crew crew, boolean moves) {
    Evidence evidence = evidence(crew);
    if (!moves) {
      return words.waits(evidence);
    }
    // It spins until the runner is dropped: to wait for its end would be to spin along.
    crew.abandon();
    return words.stale(evidence);
  }

  private Evidence evidence(Crew crew) {
    return new Evidence(Evidence.Strength.OBSERVED, 1, number, List.of(), crew.doing());
  }

  /** Processor time of a reader from now on. */
  private static final class ReaderTime {
    private final long id;
    private final long end;

    ReaderTime(Call reader, int millis) {
      this.id = reader.thread().getId();
      this.end = used() + TimeUnit.MILLISECONDS.toNanos(millis);
    }

    /** 0 for a thread that has ended. */
    private long used() {
      return Math.max(0, Members.JVM.getThreadCpuTime(id));
    }

    boolean isUsed() {
      return used() >= end;
    }
  }
}
