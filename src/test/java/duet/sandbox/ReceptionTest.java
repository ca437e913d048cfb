package duet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duet.files.Folders;
import duet.wire.Fields;
import duet.wire.Frames;
import duet.wire.SocketFile;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ReceptionTest {
  private final String token = SocketFile.newToken();
  private final List<SocketChannel> guests = new ArrayList<>();

  private Path folder;
  private ServerSocketChannel server;
  private CompletableFuture<Frames> arrived;

  @BeforeEach
  void opens() throws IOException {
    folder = Files.createTempDirectory("duet");
    server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    server.bind(UnixDomainSocketAddress.of(folder.resolve("s")));
    arrived = Reception.open(server, token);
  }

  @AfterEach
  void closes() throws IOException {
    server.close();
    for (SocketChannel guest : guests) {
      guest.close();
    }
    Folders.delete(folder);
  }

  @Test
  void two_tokens_differ() {
    assertThat(SocketFile.newToken()).hasSize(32).isNotEqualTo(token);
  }

  @Test
  void who_knows_the_token_is_let_in() throws Exception {
    greeted(token);
    assertThat(arrived.get(30, TimeUnit.SECONDS)).isNotNull();
  }

  @Test
  void who_does_not_is_shown_out_and_the_child_is_still_let_in() throws Exception {
    SocketChannel wrong = guest("0".repeat(32));
    SocketChannel early = guest("0".repeat(31));
    early.shutdownOutput();
    assertThat(isShownOut(wrong)).isTrue();
    assertThat(isShownOut(early)).isTrue();
    assertThat(arrived).isNotDone();
    Frames child = greeted(token);
    arrived.get(30, TimeUnit.SECONDS).send((byte) 1, out -> Fields.writeText(out, "hello"));
    assertThat(Fields.readText(child.next().orElseThrow().fields())).isEqualTo("hello");
  }

  @Test
  void any_number_of_guests_who_say_nothing_keep_nobody_out() throws Exception {
    for (int i = 0; i < 200; i++) {
      guest("");
    }
    greeted(token);
    assertThat(arrived.get(30, TimeUnit.SECONDS)).isNotNull();
    // The first ones have been shown out already.
    assertThat(isShownOut(guests.get(0))).isTrue();
  }

  @Test
  void when_it_closes_nobody_is_waited_for_any_more() throws Exception {
    SocketChannel silent = guest("");
    server.close();
    assertThatThrownBy(() -> arrived.get(30, TimeUnit.SECONDS))
        .hasCauseInstanceOf(IOException.class);
    assertThat(isShownOut(silent)).isTrue();
  }

  /** Waits for it. Who was never asked in is told by a reset instead of an end. */
  private static boolean isShownOut(SocketChannel guest) {
    try {
      return guest.read(ByteBuffer.allocate(1)) < 0;
    } catch (IOException e) {
      return true;
    }
  }

  private SocketChannel guest(String says) throws IOException {
    SocketChannel guest = SocketChannel.open(UnixDomainSocketAddress.of(folder.resolve("s")));
    guests.add(guest);
    guest.write(ByteBuffer.wrap(says.getBytes(StandardCharsets.US_ASCII)));
    return guest;
  }

  private Frames greeted(String says) throws IOException {
    Frames frames = SocketFile.over(guest(says));
    frames.greet();
    return frames;
  }
}
