package duet.sandbox;

import java.util.List;
import java.util.Optional;

/**
 * A JVM to start.
 *
 * @param role what it is for, in words: {@code check runner}
 * @param flags JVM flags beyond those that every child gets
 * @param mainClass its entry point; its one argument is the path of the socket to connect to
 * @param heapMegabytes its heap, at least 16
 * @param outputKilobytes how much of what it prints is kept; the rest is counted and dropped
 * @param place where on this machine it runs, and how far away from the rest of it
 * @param cpuSeconds processor time after which the kernel ends it, and each of those that it
 *     starts; 0 for no such bound
 * @param offspring what it needs to start JVMs of its own, if it is to start some
 */
public record JvmRequest(
    String role,
    List<String> flags,
    String mainClass,
    int heapMegabytes,
    int outputKilobytes,
    Place place,
    int cpuSeconds,
    Optional<Offspring> offspring) {
  /** Beside its heap a JVM needs memory for its code, its classes, and the stacks of threads. */
  private static final int BESIDE_THE_HEAP_MEGABYTES = 1280;

  private static final int MOST_TASKS = 512;

  /** What is kept of the output where it is not bounded; even tests have an end. */
  private static final int UNBOUNDED_KILOBYTES = 16 << 10;

  /** One that starts no JVMs of its own, and whose processor time the caller watches. */
  public JvmRequest(
      String role,
      List<String> flags,
      String mainClass,
      int heapMegabytes,
      int outputKilobytes,
      Place place) {
    this(role, flags, mainClass, heapMegabytes, outputKilobytes, place, 0, Optional.empty());
  }

  /** Takes a copy and refuses what no JVM could run in. */
  public JvmRequest {
    flags = List.copyOf(flags);
    if (heapMegabytes < 16) {
      throw new IllegalArgumentException("a heap of " + heapMegabytes + " MB is too small");
    }
  }

  int keptKilobytes() {
    return place.bounded() ? outputKilobytes : UNBOUNDED_KILOBYTES;
  }

  Bounds bounds() {
    if (!place.bounded()) {
      return Bounds.none();
    }
    return new Bounds(heapMegabytes + BESIDE_THE_HEAP_MEGABYTES, MOST_TASKS, cpuSeconds);
  }
}
