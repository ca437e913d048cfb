// SPDX-License-Identifier: CC0-1.0
package safepublication;

import java.util.List;
import java.util.function.Supplier;

/** Holds a configuration that is made when it is needed for the first time. */
public final class Registry {
  /**
   * A configuration, which never changes.
   *
   * @param name what it is called
   * @param hosts where to go, in this order
   */
  public record Config(String name, List<String> hosts) {}

  /**
   * A registry without a configuration.
   *
   * @param factory makes one when it is needed; not called before
   */
  public Registry(Supplier<Config> factory) {
    throw new UnsupportedOperationException("There is no registry yet.");
  }

  /** The configuration; made now if there is none yet. */
  public Config get() {
    throw new UnsupportedOperationException("There is nothing to get yet.");
  }

  /**
   * Puts another configuration in the place of the one that is there, if any.
   *
   * @param config what {@link #get} gives from now on
   */
  public void replace(Config config) {
    throw new UnsupportedOperationException("Nothing is replaced yet.");
  }
}
