package lostupdate.checks;

import duet.kit.Cell.Moment;
import duet.kit.Crew;
import java.util.concurrent.atomic.AtomicReference;

/** The cell that a submission gets to see, and the one behind it that the checks look at. */
final class WatchedCell implements lostupdate.Cell {
  private final duet.kit.Cell cell;

  private WatchedCell(duet.kit.Cell cell) {
    this.cell = cell;
  }

  /** Lets everybody pass. */
  static WatchedCell of(Crew crew, int start) {
    return new WatchedCell(duet.kit.Cell.of(crew, start));
  }

  /** Holds whoever is the first to have read, before it can do anything with what it read. */
  static WatchedCell holdingTheFirstReader(Crew crew, int start) {
    return new WatchedCell(duet.kit.Cell.holding(crew, start, Moment.AFTER_GET));
  }

  /** Holds whoever is the first to write, before the number is in the cell. */
  static WatchedCell holdingTheFirstWriter(Crew crew, int start) {
    return new WatchedCell(duet.kit.Cell.holding(crew, start, Moment.BEFORE_SET));
  }

  /** Holds whoever wants to read when another thread has come to read before. */
  static WatchedCell holdingTheSecondThread(Crew crew, int start) {
    AtomicReference<Thread> first = new AtomicReference<>();
    return new WatchedCell(
        duet.kit.Cell.holding(
            crew,
            start,
            Moment.BEFORE_GET,
            thread -> !first.compareAndSet(null, thread) && first.get() != thread));
  }

  @Override
  public int get() {
    return cell.get();
  }

  @Override
  public void set(int value) {
    cell.set(value);
  }

  duet.kit.Cell watched() {
    return cell;
  }
}
