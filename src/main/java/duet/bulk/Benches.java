package duet.bulk;

import duet.Grader;
import duet.check.CheckSettings;
import duet.sandbox.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;

/** A grader for each job, each in a slot of its own. */
final class Benches implements AutoCloseable {
  private final List<Grader> all = new ArrayList<>();
  private final LinkedBlockingQueue<Grader> idle = new LinkedBlockingQueue<>();

  Benches(BulkSettings settings) {
    for (int slot = 0; slot < settings.jobs(); slot++) {
      Place place = Place.slot(slot);
      all.add(
          new Grader(
              new CheckSettings(settings.seed(), false, slot)
                  .at(settings.contained() ? place : place.uncontained())));
    }
    idle.addAll(all);
  }

  /** One to prepare exercises with, which all others can use then. */
  Grader first() {
    return all.get(0);
  }

  int size() {
    return all.size();
  }

  /** Waits for one that nobody uses. */
  Grader take() throws InterruptedException {
    return idle.take();
  }

  void giveBack(Grader grader) {
    idle.add(grader);
  }

  @Override
  public void close() {
    all.forEach(Grader::close);
  }
}
