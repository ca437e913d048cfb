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
 * @param slot which of the machine's slots it runs in, from 0; children in different slots get
 *     different users where the grader is root
 * @param offspring what it needs to start JVMs of its own, if it is to start some
 */
public record JvmRequest(
    String role,
    List<String> flags,
    String mainClass,
    int heapMegabytes,
    int outputKilobytes,
    int slot,
    Optional<Offspring> offspring) {
  /** One that starts no JVMs of its own. */
  public JvmRequest(
      String role,
      List<String> flags,
      String mainClass,
      int heapMegabytes,
      int outputKilobytes,
      int slot) {
    this(role, flags, mainClass, heapMegabytes, outputKilobytes, slot, Optional.empty());
  }

  /** Takes a copy and refuses what no JVM could run in. */
  public JvmRequest {
    flags = List.copyOf(flags);
    if (heapMegabytes < 16) {
      throw new IllegalArgumentException("a heap of " + heapMegabytes + " MB is too small");
    }
  }
}
