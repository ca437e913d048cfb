package sharedglobal.checks;

import java.util.List;

/** Which of several threads; by the order in which they were made, since who is fast is luck. */
enum Pick {
  OLDEST,
  YOUNGEST;

  Thread of(List<Thread> threads) {
    return threads.get(this == OLDEST ? 0 : threads.size() - 1);
  }
}
