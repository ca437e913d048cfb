package boundedbuffer.checks;

import boundedbuffer.BoundedBuffer;
import duet.kit.Call;
import duet.kit.Sweep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two threads that call one buffer, each once, while a third one may wait there. Afterwards every
 * element that went in has come out or is still there, once, and nobody waits who could go on.
 */
final class TwoAtTheBuffer implements Sweep.Scene {
  /** A call; gives what came out, or null. */
  private interface Action {
    String act(TwoAtTheBuffer scene) throws InterruptedException;
  }

  private final int capacity;
  private final BoundedBuffer<String> buffer;
  private final List<Action> actions = new ArrayList<>();
  private final List<String> in = new ArrayList<>();
  private final List<String> out = new ArrayList<>();
  private Optional<String> refused = Optional.empty();
  private Action waiter;
  private boolean waitsToTake;
  private boolean waiterIsBack;

  private TwoAtTheBuffer(int capacity, List<String> elements) {
    this.capacity = capacity;
    this.buffer = new BoundedBuffer<>(capacity);
    for (String element : elements) {
      buffer.offer(element);
      in.add(element);
    }
  }

  static TwoAtTheBuffer empty(int capacity) {
    return holding(capacity);
  }

  static TwoAtTheBuffer holding(int capacity, String... elements) {
    return new TwoAtTheBuffer(capacity, List.of(elements));
  }

  TwoAtTheBuffer puts(String element) {
    actions.add(
        scene -> {
          scene.buffer.put(element);
          scene.wentIn(element);
          return null;
        });
    return this;
  }

  TwoAtTheBuffer offers(String element) {
    actions.add(
        scene -> {
          if (scene.buffer.offer(element)) {
            scene.wentIn(element);
          }
          return null;
        });
    return this;
  }

  /** Offers though there is room in any case. */
  TwoAtTheBuffer offersWithRoom(String element) {
    actions.add(
        scene -> {
          if (scene.buffer.offer(element)) {
            scene.wentIn(element);
          } else {
            scene.refused("offer said that there was no room, and there was room for both.");
          }
          return null;
        });
    return this;
  }

  /** Polls though there is an element in any case. */
  TwoAtTheBuffer pollsWithElement() {
    actions.add(
        scene -> {
          String polled = scene.buffer.poll();
          if (polled == null) {
            scene.refused("poll said that there was nothing, and there was an element for both.");
          }
          return polled;
        });
    return this;
  }

  /** Before the two calls somebody comes to take, and waits. */
  TwoAtTheBuffer whileATakerWaits() {
    waiter = scene -> scene.mustNotBeNull(scene.buffer.take());
    waitsToTake = true;
    return this;
  }

  /** Before the two calls somebody comes to put, and waits. */
  TwoAtTheBuffer whileACookWaits(String element) {
    waiter =
        scene -> {
          scene.buffer.put(element);
          scene.wentIn(element);
          return null;
        };
    return this;
  }

  TwoAtTheBuffer takes() {
    actions.add(scene -> scene.mustNotBeNull(scene.buffer.take()));
    return this;
  }

  TwoAtTheBuffer polls() {
    actions.add(scene -> scene.buffer.poll());
    return this;
  }

  private String mustNotBeNull(String taken) {
    return taken == null ? "null" : taken;
  }

  private synchronized void wentIn(String element) {
    in.add(element);
  }

  private synchronized void refused(String observed) {
    refused = Optional.of(observed);
  }

  private synchronized void waiterIsBack() {
    waiterIsBack = true;
  }

  @Override
  public Optional<Call.Body> before() {
    return Optional.ofNullable(waiter)
        .map(
            action ->
                () -> {
                  act(action);
                  waiterIsBack();
                });
  }

  @Override
  public void first() throws InterruptedException {
    act(actions.get(0));
  }

  @Override
  public void second() throws InterruptedException {
    act(actions.get(1));
  }

  private void act(Action action) throws InterruptedException {
    String element = action.act(this);
    if (element != null) {
      synchronized (this) {
        out.add(element);
      }
    }
  }

  @Override
  public synchronized Optional<String> wrong() {
    int size = buffer.size();
    int left = in.size() - out.size();
    if (refused.isPresent()) {
      return refused;
    }
    if (size != left) {
      return Optional.of(
          "%d elements went in and %d came out; then the buffer told %d as its size."
              .formatted(in.size(), out.size(), size));
    }
    if (size > capacity) {
      return Optional.of("There were more elements in the buffer than its capacity.");
    }
    if (waiter != null && !waiterIsBack && (waitsToTake ? size > 0 : size < capacity)) {
      return Optional.of(
          "Who had waited before still waited, though %s."
              .formatted(waitsToTake ? "there was an element to take" : "there was room"));
    }
    List<String> all = new ArrayList<>(out);
    for (int i = 0; i < size; i++) {
      Object polled = buffer.poll();
      all.add(polled instanceof String word ? word : "something else");
    }
    return BoundedBufferChecks.sorted(all).equals(BoundedBufferChecks.sorted(in))
            && all.size() == in.size()
        ? Optional.empty()
        : Optional.of("What came out of the buffer was not what had gone in.");
  }
}
