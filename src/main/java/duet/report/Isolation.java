package duet.report;

import java.util.List;

/**
 * What stood between a submission and the machine.
 *
 * @param level {@code full}, {@code reduced} or {@code none}
 * @param layers the layers that held
 * @param missing the layers that this machine could not give, a sentence each
 */
public record Isolation(String level, List<String> layers, List<String> missing) {
  /** Takes copies. */
  public Isolation {
    layers = List.copyOf(layers);
    missing = List.copyOf(missing);
  }
}
