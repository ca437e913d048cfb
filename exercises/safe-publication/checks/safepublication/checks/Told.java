package safepublication.checks;

import java.util.ArrayList;
import java.util.List;
import safepublication.Registry.Config;

/**
 * What a configuration says, in values of the JDK: its methods, and those of its list, are the
 * submission's, and {@code equals} may say anything.
 *
 * @param name what it gave as its name
 * @param hosts a copy of its hosts, or null
 */
record Told(String name, List<Object> hosts) {
  /** What {@link CountingFactory#config} with that name has to say. */
  static Told by(String name) {
    return new Told(name, List.of(name));
  }

  /** Asks, so it is to be called where the submission may run; null for null. */
  static Told by(Config config) {
    if (config == null) {
      return null;
    }
    List<String> hosts = config.hosts();
    return new Told(config.name(), hosts == null ? null : new ArrayList<>(hosts));
  }
}
