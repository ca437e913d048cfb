package duet.author;

import duet.Grader;
import duet.check.CheckSettings;
import duet.sandbox.Place;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;

/** One grader for each job, and for each way of keeping submissions away from the machine. */
final class Graders implements AutoCloseable {
  private final Map<Boolean, LinkedBlockingQueue<Grader>> idle = new LinkedHashMap<>();

  private Graders() {}

  static Graders of(VerifySettings settings) {
    Graders graders = new Graders();
    for (boolean contained : settings.contained()) {
      graders.idle.computeIfAbsent(contained, way -> made(settings, way));
    }
    return graders;
  }

  private static LinkedBlockingQueue<Grader> made(VerifySettings settings, boolean contained) {
    LinkedBlockingQueue<Grader> made = new LinkedBlockingQueue<>();
    for (int slot = 0; slot < settings.jobs(); slot++) {
      Place place = Place.slot(slot);
      made.add(
          new Grader(
              new CheckSettings(settings.seed(), settings.portable(), slot)
                  .at(contained ? place : place.uncontained())));
    }
    return made;
  }

  /** One to prepare exercises with, which all others can use then. */
  Grader any() {
    return idle.values().iterator().next().element();
  }

  /** Waits for one that nobody uses. */
  Grader take(boolean contained) throws InterruptedException {
    return idle.get(contained).take();
  }

  void giveBack(boolean contained, Grader grader) {
    idle.get(contained).add(grader);
  }

  @Override
  public void close() {
    idle.values().stream().flatMap(LinkedBlockingQueue::stream).forEach(Grader::close);
  }
}
