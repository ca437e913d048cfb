package duet.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ThreadInfo;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OwedWaitTest {
  private Process child;
  private Thread waiting;

  @BeforeEach
  void somebodyWaitsForAProcess() throws Exception {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    // It reads its arguments to their end, and that does not come.
    child = new ProcessBuilder(java.toString(), "@/dev/stdin").start();
    waiting =
        new Thread(
            () -> {
              try {
                child.waitFor();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    waiting.start();
    while (waiting.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
  }

  @AfterEach
  void endBoth() throws Exception {
    child.destroyForcibly();
    waiting.join();
  }

  @Test
  void who_waits_for_a_process_that_is_gone_is_owed_an_end() {
    assertThat(OwedWait.isIn(stackOf(waiting), List.of())).isTrue();
  }

  @Test
  void who_waits_for_a_process_that_is_alive_is_not() {
    assertThat(OwedWait.isIn(stackOf(waiting), List.of(child.pid()))).isFalse();
  }

  @Test
  void who_waits_for_something_else_is_not() {
    assertThat(OwedWait.isIn(stackOf(Thread.currentThread()), List.of())).isFalse();
  }

  private static List<ThreadInfo> stackOf(Thread thread) {
    return Members.allThreads(Members.DEEPEST).stream()
        .filter(info -> info.getThreadId() == thread.getId())
        .toList();
  }
}
