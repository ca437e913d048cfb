package lostupdate.checks;

import duet.kit.Sweep;
import java.util.Optional;
import lostupdate.Counter;

/** Two threads that call one counter, each once. */
final class TwoCalls implements Sweep.Scene {
  /** A call of a counter that adds something. */
  interface Change {
    void to(Counter counter);
  }

  private final int start;
  private final int sum;
  private final Change first;
  private final Change second;
  private final PlainCell cell;
  private final Counter counter;

  /**
   * @param sum what the two calls add together
   */
  TwoCalls(int start, int sum, Change first, Change second) {
    this.start = start;
    this.sum = sum;
    this.first = first;
    this.second = second;
    this.cell = new PlainCell(start);
    this.counter = new Counter(cell);
  }

  @Override
  public void first() {
    first.to(counter);
  }

  @Override
  public void second() {
    second.to(counter);
  }

  @Override
  public Optional<String> wrong() {
    int end = start + sum;
    return cell.get() == end
        ? Optional.empty()
        : Optional.of(
            "From %d, two calls together had to add %d; the cell ended at %d instead of %d."
                .formatted(start, sum, cell.get(), end));
  }
}
