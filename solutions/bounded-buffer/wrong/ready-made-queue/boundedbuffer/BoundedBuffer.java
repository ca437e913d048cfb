package boundedbuffer;

import java.util.concurrent.ArrayBlockingQueue;

public final class BoundedBuffer<E> {
  private final ArrayBlockingQueue<E> queue;

  public BoundedBuffer(int capacity) {
    queue = new ArrayBlockingQueue<>(capacity);
  }

  public void put(E element) throws InterruptedException {
    queue.put(element);
  }

  public E take() throws InterruptedException {
    return queue.take();
  }

  public boolean offer(E element) {
    return queue.offer(element);
  }

  public E poll() {
    return queue.poll();
  }

  public int size() {
    return queue.size();
  }
}
