package duet.kit;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Random values of a check, all drawn from its seed: the same on every run of the same assignment.
 *
 * <p>The stream is SHA-256 of the seed and a counter, so it is the same on every JDK. Not for use
 * by several threads.
 */
public final class Nonces {
  private final byte[] seed;
  private long counter;

  private Nonces(byte[] seed) {
    this.seed = seed.clone();
  }

  /** The values of the running check, from the beginning. */
  public static Nonces ofCheck() {
    return new Nonces(RunContext.current().seed());
  }

  /**
   * A whole number from {@code low} to {@code high}, both included, each as likely as the other.
   *
   * @throws IllegalArgumentException if {@code low} is greater than {@code high}
   */
  public int between(int low, int high) {
    if (low > high) {
      throw new IllegalArgumentException("nothing lies from " + low + " to " + high);
    }
    long size = (long) high - low + 1;
    // Of 63 bits, the few values above the last full round are drawn again, or the low ones would
    // be likelier.
    long limit = Long.MAX_VALUE - Long.MAX_VALUE % size;
    long drawn;
    do {
      drawn = next();
    } while (drawn >= limit);
    return (int) (low + drawn % size);
  }

  /**
   * As many different numbers from {@code low} to {@code high}, both included, in random order.
   *
   * @throws IllegalArgumentException if there are not so many, or {@code count} is negative
   */
  public List<Integer> distinct(int count, int low, int high) {
    if (count < 0 || count > (long) high - low + 1) {
      throw new IllegalArgumentException(
          "there are no " + count + " different numbers from " + low + " to " + high);
    }
    Set<Integer> drawn = new LinkedHashSet<>();
    while (drawn.size() < count) {
      drawn.add(between(low, high));
    }
    return List.copyOf(drawn);
  }

  /** The same elements in random order; the list itself stays as it is. */
  public <T> List<T> shuffle(List<T> list) {
    List<T> shuffled = new ArrayList<>(list);
    for (int i = shuffled.size() - 1; i > 0; i--) {
      int j = between(0, i);
      shuffled.set(i, shuffled.set(j, shuffled.get(i)));
    }
    return shuffled;
  }

  private long next() {
    byte[] block = ByteBuffer.allocate(Long.BYTES).putLong(counter++).array();
    MessageDigest digest = sha256();
    digest.update(seed);
    return ByteBuffer.wrap(digest.digest(block)).getLong() & Long.MAX_VALUE;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
