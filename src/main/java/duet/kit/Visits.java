package duet.kit;

import java.util.ArrayList;
import java.util.List;

/** Where visits came from; bounded, since a submission may come round for ever. */
final class Visits {
  private static final int MOST = 10_000;

  private final List<Site> sites = new ArrayList<>();

  synchronized void add(Site site) {
    if (sites.size() < MOST) {
      sites.add(site);
    }
  }

  synchronized List<Site> all() {
    return List.copyOf(sites);
  }
}
