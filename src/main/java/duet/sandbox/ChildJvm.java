package duet.sandbox;

import duet.files.Folders;
import duet.wire.Frame;
import duet.wire.Frames;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A JVM that this one started: its channel, its output, its end. Whatever happens, closing it
 * leaves nothing behind: no process, no thread, no file.
 */
public final class ChildJvm implements AutoCloseable {
  private static final Optional<Frame> END = Optional.empty();

  /** Some Javas start another one to write an archive, and that loads all classes once more. */
  private static final Duration LAST_WORDS = Duration.ofMinutes(2);

  private final Path folder;
  private final Process process;
  private final ProcessTree tree;
  private final Output output;
  private final Thread drain;
  private final LinkedBlockingQueue<Optional<Frame>> received = new LinkedBlockingQueue<>();
  private final Optional<Offspring.Folders> offspring;
  private Frames frames;

  /** The JVM itself: where it is contained, what stands before it waits for it to end. */
  private ProcessHandle jvm;

  private boolean killed;

  /** One whose first process runs and has not spoken yet; it is closed like any other. */
  ChildJvm(
      Path folder, Optional<Offspring.Folders> offspring, Process process, int outputKilobytes) {
    this.folder = folder;
    this.offspring = offspring;
    this.process = process;
    this.tree = new ProcessTree(process.toHandle());
    this.output = new Output(outputKilobytes);
    this.drain = daemon("duet-output", () -> output.drain(process.getInputStream()));
  }

  /**
   * Starts a JVM and waits until it has connected.
   *
   * @throws IOException if it could not be started, or ended or stayed silent before it connected;
   *     the message says what it printed
   */
  public static ChildJvm start(JvmRequest request, Library library) throws IOException {
    return ChildStart.of(
        request,
        library,
        request.place().contained() ? Bubblewrap.find().usable() : Optional.empty());
  }

  /** From now on frames come and go here. */
  void speakOver(Frames channel) {
    frames = channel;
    daemon("duet-frames", this::receive);
  }

  /**
   * Looks for the JVM itself, below what stands before it.
   *
   * @return whether it was found; else the first process passes for it
   */
  boolean findJvm(String program) {
    Optional<ProcessHandle> found = tree.programBelow(program);
    jvm = found.orElse(process.toHandle());
    return found.isPresent();
  }

  /** The JVM itself. */
  ProcessHandle jvm() {
    return jvm;
  }

  /** The first process. */
  Process process() {
    return process;
  }

  private void receive() {
    try {
      for (Optional<Frame> next = frames.next(); next.isPresent(); next = frames.next()) {
        received.add(next);
      }
    } catch (IOException e) {
      // The other side went away in the middle of a frame, or sent what is none: to us that is its
      // end.
    } finally {
      received.add(END);
    }
  }

  /** Sends a frame to the child. */
  public void send(byte type, Frames.Body body) throws IOException {
    frames.send(type, body);
  }

  /** What came of waiting for the child. */
  public sealed interface Answer {
    /** It sent this. */
    record Sent(Frame frame) implements Answer {}

    /** It closed the channel: it has ended, or will. */
    record Ended() implements Answer {}

    /** Nothing came in time. */
    record Silent() implements Answer {}
  }

  /** Waits for the next frame from the child, but no longer than that. */
  public Answer await(Duration most) {
    try {
      Optional<Frame> next = received.poll(most.toMillis(), TimeUnit.MILLISECONDS);
      tree.look();
      if (next == null) {
        return new Answer.Silent();
      }
      if (next.isEmpty()) {
        received.add(END);
        return new Answer.Ended();
      }
      return new Answer.Sent(next.get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer.Silent();
    }
  }

  /**
   * Processor time that the child itself has used so far, without its own children; zero where it
   * is not told.
   */
  public Duration cpu() {
    return jvm.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Where the JVMs that it starts find what they run, if it is to start some. */
  public Optional<Offspring.Folders> offspring() {
    return offspring;
  }

  /** What it printed so far. */
  public Output output() {
    return output;
  }

  /** It and all that it started, what stands before the JVM included. */
  List<ProcessHandle> processes() {
    return tree.all();
  }

  /** Whether the process is still there. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** Waits a little for an end that has begun, then ends it, and everything that it started. */
  public Ending end(Duration grace) {
    try {
      if (!process.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS)) {
        killed = true;
      }
    } catch (InterruptedException e) {
      killed = true;
      Thread.currentThread().interrupt();
    }
    close();
    return new Ending(killed ? -1 : process.exitValue(), killed);
  }

  /**
   * Asks it to come to its regular end, where it writes an archive of classes, and waits for that.
   *
   * @param type of the frame that asks
   * @throws IOException if it does not
   */
  public void leave(byte type) throws IOException {
    send(type, out -> {});
    Ending ending = end(LAST_WORDS);
    if (ending.killed() || ending.exitCode() != 0) {
      throw new IOException("a child did not end well: " + output().text().strip());
    }
  }

  /**
   * Kills it and everything that it started, from any thread; whoever waits for it sees its end.
   */
  public void kill() {
    tree.kill();
  }

  /** Kills it and everything that it started, and removes its files. */
  @Override
  public void close() {
    tree.kill();
    try {
      process.waitFor();
      if (frames != null) {
        frames.close();
      }
      // Nobody is left who could hold the pipe open, so this ends.
      drain.join(10_000);
      process.getInputStream().close();
    } catch (IOException e) {
      // It was going away in any case.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      tree.kill();
      Folders.delete(folder);
    }
  }

  private static Thread daemon(String name, Runnable body) {
    Thread thread = new Thread(body, name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }
}
