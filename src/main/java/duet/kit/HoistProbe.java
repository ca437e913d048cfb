package duet.kit;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Tells whether a write ever becomes visible to a loop that waits for it.
 *
 * <p>A compiler may read a plain field once, before the loop, and never again: it hoists the read
 * out of the loop. So the reader's loop runs until it has been compiled; then the writer writes;
 * and a reader that has used {@value #STALE_MILLIS} ms of its own processor time since and is still
 * in its loop does not look at the field any more. Processor time and not the clock's: on a busy
 * machine a right reader may have to wait for a processor as long as it likes.
 *
 * <p>It works only under conditions that are enforced, a breach being the fault of the check:
 *
 * <ul>
 *   <li>profile {@link Profile#TIERED}: the quick compilers hoist nothing. The grader lets this JVM
 *       compile in the foreground, so that a loop that has turned often enough is compiled for sure
 *       and not only where a compiler thread got a processor in time;
 *   <li>flavour {@link Flavour#PLAIN}: a point in the loop would keep the read where it is;
 *   <li>a fresh runner, and one probe in it: code that ran with other classes before spoils what
 *       the compiler knows of the calls in the loop, and then it inlines and hoists nothing.
 * </ul>
 *
 * <p>For the same reason whatever the loop calls must be of one class in the whole check, and
 * empty. That is for the check to see to.
 *
 * <p>A pass is no proof. A loop that also reads something volatile, takes a lock, pauses, or calls
 * what is not inlined reads a plain field anew in every turn, by luck and not by promise: beside
 * the probe belongs a rule about the fields.
 */
public final class HoistProbe {
  /** Processor time of the reader after which its loop has been compiled, in milliseconds. */
  static final int WARM_MILLIS = 200;

  /** Processor time of the reader after the write, in milliseconds: billions of instructions. */
  static final int STALE_MILLIS = 400;

  /** A loop that was compiled without hoisting once may be compiled with it the next time. */
  private static final int TRIES = 3;

  private static final AtomicBoolean USED = new AtomicBoolean();

  /** Who reads and who writes. A new one for every try, with fresh objects. */
  public interface Scene {
    /** Runs a loop that ends once it sees what was written. */
    void read() throws Throwable;

    /** Writes. */
    void write() throws Throwable;
  }

  private final Supplier<? extends Scene> scenes;
  private String readMethod = "the reader";
  private String writeMethod = "the writer";
  private String observed = "What was written never became visible.";
  private String why = "";
  private String advice = "";

  private HoistProbe(Supplier<? extends Scene> scenes) {
    this.scenes = scenes;
  }

  /** A probe; {@code scenes} makes the scene of each try. */
  public static HoistProbe of(Supplier<? extends Scene> scenes) {
    return new HoistProbe(scenes);
  }

  /** The methods that reader and writer call, as the student knows them. */
  public HoistProbe calling(String read, String write) {
    readMethod = read;
    writeMethod = write;
    return this;
  }

  /** What to say if the write never becomes visible, the same on every run. */
  public HoistProbe observed(String sentence) {
    observed = sentence;
    return this;
  }

  /** Why that matters, and what to try. */
  public HoistProbe teaching(String whyItMatters, String whatToTry) {
    why = whyItMatters;
    advice = whatToTry;
    return this;
  }

  /**
   * Tries.
   *
   * @throws CheckFailed with the reader's line, if it does not see what was written, or waits for
   *     what never comes, or does not wait at all; also if the writer is kept for ever
   * @throws Unfinished if the reader keeps the writer waiting and spins, or nobody gets anywhere
   * @throws Inconclusive if the machine was too busy, or does not tell processor times
   * @throws IllegalStateException if one of the conditions does not hold
   */
  public void run() {
    requireConditions(RunContext.current().conditions());
    requireProcessorTimes();
    HoistWords words = new HoistWords(readMethod, writeMethod, observed, why, advice);
    for (int number = 1; number <= TRIES; number++) {
      new HoistTry(scenes, words, number).run();
      Tried.add(1);
    }
  }

  private static void requireConditions(Conditions conditions) {
    require(conditions.profile() == Profile.TIERED, "must say profile = TIERED");
    require(conditions.flavour() == Flavour.PLAIN, "must not say flavour = SWEPT");
    require(conditions.earlierChecks() == 0, "needs a runner in which no check has run before");
    require(ManagementFactory.getCompilationMXBean() != null, "needs a JVM that compiles");
    require(!USED.getAndSet(true), "may use one hoist probe only");
  }

  private static void requireProcessorTimes() {
    if (!Members.JVM.isThreadCpuTimeSupported() || !Members.JVM.isThreadCpuTimeEnabled()) {
      throw new Inconclusive(
          "This system does not tell how much processor time a thread has used.", List.of());
    }
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalStateException("a check with a hoist probe " + what);
    }
  }
}
