package duet.report;

import duet.kit.Hang;
import java.util.Map;
import java.util.Optional;

/** What would have let a thread go on that waits for a signal. */
final class SignalText {
  /** By the method that waits. */
  private static final Map<String, String> WAKES =
      Map.ofEntries(
          Map.entry("Object.wait", "notifyAll or notify, of the same object"),
          Map.entry("Condition.await", "signalAll or signal, of the same condition"),
          Map.entry("ConditionObject.await", "signalAll or signal, of the same condition"),
          Map.entry("CountDownLatch.await", "countDown, until the count is 0"),
          Map.entry("CyclicBarrier.await", "await, by everybody who is still missing"),
          Map.entry("Semaphore.acquire", "release, of the same semaphore"),
          Map.entry("BlockingQueue.put", "take or poll, of the same queue"),
          Map.entry("ArrayBlockingQueue.put", "take or poll, of the same queue"),
          Map.entry("LinkedBlockingQueue.put", "take or poll, of the same queue"),
          Map.entry("SynchronousQueue.put", "take or poll, of the same queue"),
          Map.entry("BlockingQueue.take", "put or offer, of the same queue"),
          Map.entry("ArrayBlockingQueue.take", "put or offer, of the same queue"),
          Map.entry("LinkedBlockingQueue.take", "put or offer, of the same queue"),
          Map.entry("SynchronousQueue.take", "put or offer, of the same queue"),
          Map.entry("LockSupport.park", "unpark, of this thread"));

  private SignalText() {}

  /** One sentence, for those waits that have one counterpart. */
  static Optional<String> of(Hang hang) {
    return hang.kind() == Hang.Kind.LOST_SIGNAL
        ? Optional.ofNullable(WAKES.get(hang.threads().get(0).in()))
            .map(wake -> "It would go on after another thread's " + wake + ".")
        : Optional.empty();
  }
}
