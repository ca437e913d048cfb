package duet;

import duet.check.CheckSettings;
import duet.sandbox.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;

/** A grader for each job, each in a slot of its own. Safe for several threads. */
public final class GraderPool implements AutoCloseable {
  private final List<Grader> all = new ArrayList<>();
  private final LinkedBlockingQueue<Grader> idle = new LinkedBlockingQueue<>();

  /**
   * Of graders that differ in their slots only.
   *
   * @param jobs how many, at least 1
   * @param contained whether submissions are kept away from the machine as far as it can
   */
  public GraderPool(int jobs, String seed, boolean portable, boolean contained) {
    for (int slot = 0; slot < jobs; slot++) {
      Place place = Place.slot(slot);
      all.add(
          new Grader(
              new CheckSettings(seed, portable, slot).at(contained ? place : place.uncontained())));
    }
    idle.addAll(all);
  }

  /** One to prepare exercises with, which all others can use then. */
  public Grader first() {
    return all.get(0);
  }

  /** How many there are. */
  public int size() {
    return all.size();
  }

  /** Waits for one that nobody uses. */
  public Grader take() throws InterruptedException {
    return idle.take();
  }

  /** Gives back one that was taken. */
  public void giveBack(Grader grader) {
    idle.add(grader);
  }

  @Override
  public void close() {
    all.forEach(Grader::close);
  }
}
