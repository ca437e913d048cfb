package duet.compile;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Compiled classes as bytes, by binary name ({@code singdance.SingDance$1}), in order of name.
 *
 * @param bytes binary name to class file
 */
public record ClassFiles(SortedMap<String, byte[]> bytes) {
  /** Takes a copy. */
  public ClassFiles {
    bytes = Collections.unmodifiableSortedMap(new TreeMap<>(bytes));
  }

  /** Of any map. */
  public static ClassFiles of(Map<String, byte[]> bytes) {
    return new ClassFiles(new TreeMap<>(bytes));
  }

  /** Those whose binary name fits. */
  public ClassFiles only(Predicate<String> name) {
    TreeMap<String, byte[]> some = new TreeMap<>(bytes);
    some.keySet().removeIf(name.negate());
    return new ClassFiles(some);
  }

  /** These and those; a name that is in both is taken from {@code others}. */
  public ClassFiles with(ClassFiles others) {
    TreeMap<String, byte[]> all = new TreeMap<>(bytes);
    all.putAll(others.bytes);
    return new ClassFiles(all);
  }
}
