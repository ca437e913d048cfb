package boundedbuffer.checks;

import boundedbuffer.BoundedBuffer;
import duet.kit.Sweep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two threads that call one buffer, each once. Afterwards every element that went in has come out
 * or is still there, once.
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

  @Override
  public void first() throws InterruptedException {
    act(0);
  }

  @Override
  public void second() throws InterruptedException {
    act(1);
  }

  private void act(int number) throws InterruptedException {
    String element = actions.get(number).act(this);
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
    if (size != left) {
      return Optional.of(
          "%d elements went in and %d came out; then the buffer told %d as its size."
              .formatted(in.size(), out.size(), size));
    }
    if (size > capacity) {
      return Optional.of("There were more elements in the buffer than its capacity.");
    }
    List<String> all = new ArrayList<>(out);
    for (int i = 0; i < size; i++) {
      all.add(String.valueOf(buffer.poll()));
    }
    return BoundedBufferChecks.sorted(all).equals(BoundedBufferChecks.sorted(in))
            && all.size() == in.size()
        ? Optional.empty()
        : Optional.of("What came out of the buffer was not what had gone in.");
  }
}
