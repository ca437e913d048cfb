package duet.author;

import duet.Grader;
import duet.GraderPool;
import java.util.LinkedHashMap;
import java.util.Map;

/** A pool of graders for each way of keeping submissions away from the machine. */
final class Graders implements AutoCloseable {
  private final Map<Boolean, GraderPool> pools = new LinkedHashMap<>();

  private Graders() {}

  static Graders of(VerifySettings settings) {
    Graders graders = new Graders();
    for (boolean contained : settings.contained()) {
      graders.pools.computeIfAbsent(
          contained,
          way -> new GraderPool(settings.jobs(), settings.seed(), settings.portable(), way));
    }
    return graders;
  }

  /** One to prepare exercises with, which all others can use then. */
  Grader any() {
    return pools.values().iterator().next().first();
  }

  /** Those that grade in that way. */
  GraderPool pool(boolean contained) {
    return pools.get(contained);
  }

  @Override
  public void close() {
    pools.values().forEach(GraderPool::close);
  }
}
