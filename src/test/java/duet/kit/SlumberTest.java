package duet.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class SlumberTest {
  private final CountDownLatch end = new CountDownLatch(1);
  private final CountDownLatch began = new CountDownLatch(1);
  private volatile Path task;
  private volatile boolean stop;
  private Thread thread;

  @BeforeEach
  void theKernelTells() {
    assumeTrue(Files.isReadable(Path.of("/proc/thread-self/wchan")));
  }

  @AfterEach
  void endIt() throws Exception {
    stop = true;
    end.countDown();
    thread.join();
  }

  @Test
  void who_waits_for_a_latch_sleeps_deeply() throws Exception {
    begin(end::await);
    while (!Slumber.isTold(List.of(task))) {
      Thread.onSpinWait();
    }
    assertThat(Slumber.isDeep(List.of(task))).isTrue();
  }

  @Test
  void who_could_run_does_not_whatever_it_calls_itself() throws Exception {
    begin(
        () -> {
          while (!stop) {
            Thread.onSpinWait();
          }
        });
    assertThat(Slumber.isDeep(List.of(task))).isFalse();
    assertThat(Slumber.isTold(List.of(task))).isFalse();
  }

  @Test
  void who_has_ended_does_not_move_any_more() throws Exception {
    begin(() -> {});
    thread.join();
    while (Files.exists(task)) {
      Thread.onSpinWait();
    }
    assertThat(Slumber.isDeep(List.of(task))).isTrue();
  }

  /** What the thread does. */
  private interface Body {
    void run() throws InterruptedException;
  }

  private void begin(Body body) throws Exception {
    thread =
        new Thread(
            () -> {
              try {
                task =
                    Path.of("/proc/self/task")
                        .resolve(
                            Files.readSymbolicLink(Path.of("/proc/thread-self")).getFileName());
                began.countDown();
                body.run();
              } catch (java.io.IOException | InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    thread.start();
    began.await();
  }
}
