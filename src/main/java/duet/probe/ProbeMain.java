package duet.probe;

import duet.kit.Patience;
import duet.kit.RunContext;
import duet.wire.Fields;
import duet.wire.Frame;
import duet.wire.Frames;
import duet.wire.SocketFile;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The check runner's entry point. The main thread runs checks, one at a time, as it is told;
 * another thread listens, so that the grader can ask what everybody is doing even when a check
 * hangs.
 */
public final class ProbeMain {
  private final Frames frames;
  private final LinkedBlockingQueue<Optional<Frame>> orders = new LinkedBlockingQueue<>();
  private final JUnitRun junit = new JUnitRun();
  private final LiveThreads threads = new LiveThreads();
  private String submissionPackage = "";
  private Set<String> given = Set.of();
  private Map<String, byte[]> plain = Map.of();
  private Map<String, byte[]> swept = Map.of();

  private ProbeMain(Frames frames) {
    this.frames = frames;
  }

  /**
   * Serves until the grader hangs up.
   *
   * @param args the socket to connect to
   */
  public static void main(String[] args) throws Exception {
    try (Frames frames = SocketFile.connect(Path.of(args[0]))) {
      frames.greet();
      new ProbeMain(frames).serve();
    } finally {
      // A submission may have left threads and hooks that would keep this JVM alive.
      Runtime.getRuntime().halt(0);
    }
  }

  private void serve() throws IOException, InterruptedException {
    Thread listener = new Thread(this::listen, "duet-listener");
    listener.setDaemon(true);
    listener.start();
    for (Optional<Frame> next = orders.take(); next.isPresent(); next = orders.take()) {
      DataInputStream in = next.get().fields();
      if (next.get().type() == ProbeFrames.CLASSES) {
        takeClasses(in);
      } else {
        run(in);
      }
    }
  }

  private void listen() {
    try {
      for (Optional<Frame> next = frames.next(); next.isPresent(); next = frames.next()) {
        if (next.get().type() == ProbeFrames.LOOK) {
          frames.send(ProbeFrames.THREADS, out -> CheckEnd.writeThreads(out, threads.now()));
        } else {
          orders.add(next);
        }
      }
    } catch (IOException e) {
      // The grader is gone: nobody is left to tell.
    } finally {
      orders.add(Optional.empty());
    }
  }

  private void takeClasses(DataInputStream in) throws IOException {
    submissionPackage = Fields.readText(in);
    given = new HashSet<>();
    for (int left = Fields.readCount(in); left > 0; left--) {
      given.add(Fields.readText(in));
    }
    plain = Fields.readMap(in);
    swept = Fields.readMap(in);
  }

  private void run(DataInputStream in) throws IOException {
    String checkId = Fields.readText(in);
    String className = Fields.readText(in);
    String method = Fields.readText(in);
    Map<String, byte[]> classes = in.readBoolean() ? swept : plain;
    byte[] seed = Fields.readBytes(in);
    Patience patience = new Patience(in.readLong(), in.readLong(), in.readLong());
    boolean portable = in.readBoolean();
    RunContext.enter(new RunContext(submissionPackage, given, seed, patience, portable));
    frames.send(ProbeFrames.BEGIN, out -> Fields.writeText(out, checkId));
    CheckEnd end = runCheck(checkId, className, method, classes);
    if (!end.evidence().schedule().isEmpty()) {
      frames.send(
          ProbeFrames.TRACE, out -> CheckEnd.writeTrace(out, checkId, end.evidence().schedule()));
    }
    frames.send(ProbeFrames.END, end::writeTo);
  }

  private CheckEnd runCheck(
      String checkId, String className, String method, Map<String, byte[]> classes) {
    Examiner examiner = new Examiner(submissionPackage, checkId);
    try {
      Class<?> checks = Class.forName(className, true, new CheckLoader(classes));
      CheckEnd end = junit.run(checks, method).map(examiner::examine).orElseGet(examiner::passed);
      return end.with(threads.atRest(), threads.netReached());
    } catch (ReflectiveOperationException | IllegalStateException | LinkageError e) {
      return examiner.broken(e.toString());
    }
  }
}
