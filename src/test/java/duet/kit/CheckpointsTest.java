package duet.kit;

import static org.assertj.core.api.Assertions.assertThat;

import duet.kit.Checkpoints.Arrival;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Comes to checkpoints as a thread of this process and, through the socket file, as a child does.
 */
class CheckpointsTest {
  @TempDir Path folder;

  @BeforeEach
  void this_class_plays_the_submission() {
    Set<String> given = Set.of("duet.kit.Crew", "duet.kit.Gate", "duet.kit.Call");
    RunContext.enter(new RunContext("duet.kit", given, new byte[0], Patience.standard(), false));
  }

  @Test
  void who_comes_is_held_wherever_it_runs_and_goes_on_when_they_are_opened() throws Exception {
    try (Checkpoints checkpoints = Checkpoints.listen(folder);
        Crew crew = Crew.assemble()) {
      checkpoints.use(crew.gate());
      Call here = crew.call("worker", () -> checkpoints.here(6));
      assertThat(crew.awaitDoneOrStuck(() -> checkpoints.held() == 1)).isTrue();
      CompletableFuture<Integer> elsewhere = CompletableFuture.supplyAsync(() -> come(7, 4711, 23));
      while (checkpoints.held() < 2) {
        Thread.onSpinWait();
      }
      assertThat(checkpoints.arrivals())
          .contains(new Arrival(7, 4711, 23))
          .contains(new Arrival(6, ProcessHandle.current().pid(), here.thread().getId()));
      assertThat(checkpoints.pids()).hasSize(2).contains(4711L);
      assertThat(here.ended() || elsewhere.isDone()).isFalse();
      checkpoints.open();
      assertThat(elsewhere.get()).isEqualTo(1);
      assertThat(crew.awaitDoneOrStuck(here::ended)).isTrue();
      assertThat(come(9, 4711, 23)).as("comes when they are open").isEqualTo(1);
      assertThat(checkpoints.held()).isZero();
    }
  }

  @Test
  void who_goes_away_without_a_word_stops_nobody() throws Exception {
    try (Checkpoints checkpoints = Checkpoints.listen(folder);
        Crew crew = Crew.assemble()) {
      checkpoints.use(crew.gate());
      checkpoints.open();
      SocketChannel silent = SocketChannel.open(StandardProtocolFamily.UNIX);
      silent.connect(UnixDomainSocketAddress.of(folder.resolve(Checkpoints.SOCKET)));
      silent.close();
      assertThat(come(8, 1, 1)).isEqualTo(1);
      assertThat(checkpoints.arrivals()).containsExactly(new Arrival(8, 1, 1));
    }
  }

  /** What a seam in a child does; gives how many bytes came back. */
  private int come(long work, long pid, long thread) {
    try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      channel.connect(UnixDomainSocketAddress.of(folder.resolve(Checkpoints.SOCKET)));
      ByteBuffer message = ByteBuffer.allocate(3 * Long.BYTES);
      message.putLong(work).putLong(pid).putLong(thread).flip();
      while (message.hasRemaining()) {
        channel.write(message);
      }
      return channel.read(ByteBuffer.allocate(1));
    } catch (java.io.IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
