package duet.sandbox;

import duet.files.Folders;
import duet.wire.Frames;
import duet.wire.SocketFile;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * How a {@link ChildJvm} comes to be: a folder of its own, a socket, a process, its first word on
 * the socket, and its limits. If anything of that fails, nothing is left of it.
 */
final class ChildStart {
  private static final Duration MOST = Duration.ofSeconds(120);

  private final JvmRequest request;
  private final Library library;
  private final Optional<Bubblewrap> bubblewrap;
  private final Optional<Integer> uid;
  private final String token = SocketFile.newToken();
  private final Path folder;

  private ChildStart(JvmRequest request, Library library, Optional<Bubblewrap> bubblewrap)
      throws IOException {
    this.request = request;
    this.library = library;
    this.bubblewrap = bubblewrap;
    this.uid = Wrapping.uid(request.place().slot());
    this.folder = RunFolder.create(uid, token);
  }

  /** Starts a JVM in this bubblewrap, or in none, and waits until it has connected. */
  static ChildJvm of(JvmRequest request, Library library, Optional<Bubblewrap> bubblewrap)
      throws IOException {
    return new ChildStart(request, library, bubblewrap).start();
  }

  private ChildJvm start() throws IOException {
    ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    ChildJvm child = null;
    try (server) {
      listen(server);
      child = spawn();
      child.speakOver(firstWord(server, child.process()));
      bound(child);
      return child;
    } catch (IOException | RuntimeException e) {
      String printed = child == null ? "" : child.output().text().strip();
      if (child == null) {
        Folders.delete(folder);
      } else {
        child.close();
      }
      throw new IOException(
          "the " + request.role() + " did not start" + (printed.isEmpty() ? "" : ": " + printed),
          e);
    }
  }

  private void listen(ServerSocketChannel server) throws IOException {
    Path socket = folder.resolve("s");
    server.bind(UnixDomainSocketAddress.of(socket));
    if (uid.isPresent()) {
      Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-rw-rw-"));
    }
  }

  private ChildJvm spawn() throws IOException {
    Optional<Offspring.Folders> offspring = Optional.empty();
    if (request.offspring().isPresent()) {
      offspring = Optional.of(Nursery.prepare(folder, request.offspring().get(), uid));
    }
    RunPlace place = new RunPlace(folder, offspring.map(Offspring.Folders::evidence));
    ProcessBuilder builder = builder(ChildCommand.of(request, library, place, bubblewrap));
    if (offspring.isPresent()) {
      builder
          .environment()
          .putAll(
              Nursery.environment(
                  request.offspring().get(), offspring.get(), ProcessRuntime.get()));
    }
    return new ChildJvm(folder, offspring, Spawner.start(builder), request.keptKilobytes());
  }

  private ProcessBuilder builder(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.directory(folder.resolve("box").toFile());
    builder.redirectInput(ProcessBuilder.Redirect.from(folder.resolve("token").toFile()));
    builder.environment().clear();
    builder.environment().put("LANG", "C.UTF-8");
    return builder;
  }

  private Frames firstWord(ServerSocketChannel server, Process process) throws IOException {
    CompletableFuture<Frames> connected = Reception.open(server, token);
    process
        .onExit()
        .thenRun(
            () -> connected.completeExceptionally(new IOException("it ended before it connected")));
    try {
      return connected.get(MOST.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new IOException(e.getCause().getMessage(), e.getCause());
    } catch (TimeoutException e) {
      throw new IOException("it said nothing for " + MOST.toSeconds() + " s", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private void bound(ChildJvm child) throws IOException {
    boolean found = child.findJvm(ChildCommand.program(request).getFileName().toString());
    if (bubblewrap.isEmpty()) {
      return;
    } else if (!found) {
      throw new IOException("it is nowhere below bubblewrap");
    }
    Bubblewrap.bound(request.place().slot(), child.jvm(), request.bounds());
  }
}
