package duet.kit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Holds the threads that a call into the submission brings to life, each at its first point, and
 * leads them on, one at a time: for what a submission does with threads of its own making. What a
 * point is says {@link Sweep}.
 *
 * <p>Threads are told apart by their ids, so by the order in which they were made: the order in
 * which they arrive is luck.
 *
 * <p>Threads of a pool that outlives an attempt are held in the next one only by reins on a crew
 * that was {@linkplain Crew#assembleAgain assembled again}.
 *
 * <p>Only for checks with {@code flavour = SWEPT}. The checker's thread leads; close it before the
 * crew.
 */
public final class Reins implements AutoCloseable, Tracks, Parking {
  private static final int NEVER = Integer.MAX_VALUE;

  /** One thread and how far it may go. Guarded by the reins. */
  private static final class Rein {
    private final Thread thread;
    private final SweepTrack track;
    private int stopAt;
    private int at;
    private Gate gate;

    private Rein(Thread thread, SweepTrack track, int stopAt) {
      this.thread = thread;
      this.track = track;
      this.stopAt = stopAt;
    }

    private boolean isHeld() {
      return gate != null && gate.held() == 1;
    }

    // Whoever has been given a gate and has not come to it yet finds it open.
    private void leadTo(int point) {
      stopAt = point;
      if (gate != null) {
        gate.open();
        gate = null;
      }
    }
  }

  private final Crew crew;
  private final SweepJournal journal;
  private final List<Thread> callers = new ArrayList<>();
  private final List<Rein> reins = new ArrayList<>();
  private int firstStop = 1;

  private Reins(Crew crew) {
    this.crew = crew;
    this.journal = new SweepJournal(crew);
  }

  /**
   * Takes them up: who is born to the crew from now on is held.
   *
   * @throws IllegalStateException if the running check is not of flavour {@code SWEPT}
   */
  public static Reins take(Crew crew) {
    if (RunContext.current().conditions().flavour() != Flavour.SWEPT) {
      throw new IllegalStateException("a check that takes the reins must say flavour = SWEPT");
    }
    Reins reins = new Reins(crew);
    Points.tell(reins);
    return reins;
  }

  /**
   * Calls the submission on a new thread, as {@link Crew#call} does; it itself is never held.
   * Static initialisers are over before: whoever is held in one keeps a lock that no table shows.
   *
   * @param body of the check, so that its class tells where those of the submission are
   * @throws Unfinished if a static initialiser never comes back
   */
  public Call call(String name, Call.Body body) {
    Points.tell(null);
    Initialisers.run(crew, body.getClass().getClassLoader());
    Points.tell(this);
    return crew.call(
        name,
        () -> {
          addCaller();
          body.run();
        });
  }

  private synchronized void addCaller() {
    callers.add(Thread.currentThread());
  }

  @Override
  public synchronized SweepTrack trackOfCaller() {
    Thread thread = Thread.currentThread();
    if (callers.contains(thread) || !crew.mayContain(thread)) {
      return null;
    }
    return reins.stream()
        .filter(rein -> rein.thread == thread)
        .map(rein -> rein.track)
        .findFirst()
        .orElseGet(() -> add(thread));
  }

  private SweepTrack add(Thread thread) {
    SweepTrack track = new SweepTrack(thread, reins.size(), name(thread), this, journal);
    reins.add(new Rein(thread, track, firstStop));
    return track;
  }

  // Which number it gets is known only when all have come.
  private static String name(Thread thread) {
    return Long.toString(thread.getId());
  }

  @Override
  public void point(SweepTrack track) {
    Gate gate = passing(track);
    if (gate != null) {
      gate.pass();
    }
  }

  private synchronized Gate passing(SweepTrack track) {
    Rein rein = reins.get(track.index());
    rein.at = track.pass();
    if (rein.at < rein.stopAt) {
      return null;
    }
    // Where everybody begins is no news.
    if (rein.at > 1) {
      track.tellHeld();
    }
    rein.gate = crew.gate();
    return rein.gate;
  }

  /** All threads that have come to a point so far, in the order in which they were made. */
  public synchronized List<Thread> seen() {
    return inOrder(reins.stream().map(rein -> rein.thread).toList());
  }

  /** Those that are held at this moment, in the order in which they were made. */
  public synchronized List<Thread> held() {
    return inOrder(reins.stream().filter(Rein::isHeld).map(rein -> rein.thread).toList());
  }

  private static List<Thread> inOrder(List<Thread> threads) {
    return threads.stream().sorted(Comparator.comparing(Thread::getId)).toList();
  }

  /** Whether the thread is held at that point of its, counted from 1, or at a later one. */
  public synchronized boolean isHeldAt(Thread thread, int point) {
    return reins.stream()
        .anyMatch(rein -> rein.thread == thread && rein.isHeld() && rein.at >= point);
  }

  /** How many points the thread has come to so far. */
  public synchronized int points(Thread thread) {
    return reins.stream()
        .filter(rein -> rein.thread == thread)
        .mapToInt(rein -> rein.at)
        .findFirst()
        .orElse(0);
  }

  /** Lets a thread that was seen go as far as that point of its, counted from 1. */
  public synchronized void leadTo(Thread thread, int point) {
    reins.stream().filter(rein -> rein.thread == thread).forEach(rein -> rein.leadTo(point));
  }

  /** Lets a thread that was seen go, and holds it no more. */
  public void letGo(Thread thread) {
    leadTo(thread, NEVER);
  }

  /** Lets everybody go but this one, also those who come later. */
  public synchronized void letOthersGo(Thread thread) {
    firstStop = NEVER;
    reins.stream().filter(rein -> rein.thread != thread).forEach(rein -> rein.leadTo(NEVER));
  }

  /**
   * What was done at the points so far, by {@code thread 1}, {@code thread 2} and so on in the
   * order in which they were made. What calls gave or took is left out, since it may be another
   * value on every run: a thread's id, for one.
   */
  public List<Step> schedule() {
    List<String> names = seen().stream().map(Reins::name).toList();
    return journal.steps().stream().map(step -> told(step, names)).toList();
  }

  private static Step told(Step step, List<String> names) {
    int number =
        IntStream.range(0, names.size())
            .filter(i -> names.get(i).equals(step.actor()))
            .findFirst()
            .orElseThrow();
    return new Step(
        "thread " + (number + 1),
        step.file(),
        step.line(),
        step.what(),
        step.what().startsWith("calls ") ? "" : step.value());
  }

  /** Lets everybody go, also those who come later. */
  public synchronized void letAllGo() {
    firstStop = NEVER;
    reins.forEach(rein -> rein.leadTo(NEVER));
  }

  /** Lets everybody go, and tells nothing any more. */
  @Override
  public void close() {
    letAllGo();
    Points.tell(null);
  }
}
