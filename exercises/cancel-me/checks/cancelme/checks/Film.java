package cancelme.checks;

import cancelme.Source;
import duet.kit.Crew;
import duet.kit.Gate;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A source of one byte a chunk: 1, 2, 3 and so on. At one chunk it waits, as a network does, or is
 * busy, as a disk is.
 */
final class Film implements Source {
  private final int chunks;
  private final int pauseAt;
  private final boolean busy;
  private final CountDownLatch network = new CountDownLatch(1);
  private final Gate disk;
  private final Gate tooMuch;
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger closed = new AtomicInteger();
  private volatile boolean waiting;
  private volatile boolean stopped;
  private volatile int askedAfterClosing;
  private volatile Thread thread;

  private Film(Crew crew, int chunks, int pauseAt, boolean busy) {
    this.chunks = chunks;
    this.pauseAt = pauseAt;
    this.busy = busy;
    this.disk = crew.gate();
    this.tooMuch = crew.gate();
  }

  /** Gives so many chunks, without a pause. */
  static Film of(Crew crew, int chunks) {
    return new Film(crew, chunks, 0, false);
  }

  /** Gives three chunks, and waits for the third one: an interrupt ends that. */
  static Film waitingForTheThird(Crew crew) {
    return new Film(crew, 3, 3, false);
  }

  /** Gives chunks without end, and is busy with the third one, whoever interrupts it. */
  static Film busyWithTheThird(Crew crew) {
    return new Film(crew, Integer.MAX_VALUE, 3, true);
  }

  @Override
  public byte[] next() throws InterruptedException {
    thread = Thread.currentThread();
    int number = asked.incrementAndGet();
    if (closed.get() > 0) {
      askedAfterClosing++;
    }
    if (busy && number > pauseAt) {
      // Whoever asks on and on is stopped here.
      tooMuch.pass();
    }
    if (number == pauseAt) {
      pause();
    }
    return number > chunks ? null : new byte[] {(byte) number};
  }

  private void pause() throws InterruptedException {
    waiting = true;
    if (busy) {
      disk.pass();
      return;
    }
    try {
      network.await();
    } catch (InterruptedException e) {
      stopped = true;
      throw e;
    }
  }

  @Override
  public void close() {
    closed.incrementAndGet();
  }

  /** Lets it go on after the pause. */
  void goOn() {
    network.countDown();
    disk.open();
  }

  boolean isPausing() {
    return waiting;
  }

  /** Whether an interrupt has ended its waiting. */
  boolean wasStopped() {
    return stopped || disk.interrupts() > 0;
  }

  int asked() {
    return asked.get();
  }

  int closed() {
    return closed.get();
  }

  int askedAfterClosing() {
    return askedAfterClosing;
  }

  /** Whether nobody has ever asked for a chunk, or whoever did so last has ended. */
  boolean threadIsGone() {
    return thread == null || !thread.isAlive();
  }
}
