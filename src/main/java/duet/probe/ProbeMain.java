package duet.probe;

import duet.kit.BlockEntries;
import duet.kit.Conditions;
import duet.kit.Flavour;
import duet.kit.Patience;
import duet.kit.Profile;
import duet.kit.RunContext;
import duet.kit.Tried;
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
import java.util.TreeMap;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The check runner's entry point. The main thread runs checks, one at a time, as it is told;
 * another thread listens, so that the grader can ask what everybody is doing even when a check
 * hangs.
 */
public final class ProbeMain {
  private final Frames frames;
  private final LinkedBlockingQueue<Optional<Frame>> orders = new LinkedBlockingQueue<>();
  private final LiveThreads threads = new LiveThreads();
  private String submissionPackage = "";
  private Set<String> given = Set.of();
  private Map<String, byte[]> plain = Map.of();
  private Map<String, byte[]> swept = Map.of();
  private int checksRun;

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
    given.addAll(Fields.readTexts(in));
    BlockEntries.learn(new HashSet<>(Fields.readTexts(in)));
    plain = Fields.readMap(in);
    swept = new TreeMap<>(plain);
    swept.putAll(Fields.readMap(in));
  }

  private void run(DataInputStream in) throws IOException {
    String checkId = Fields.readText(in);
    String className = Fields.readText(in);
    String method = Fields.readText(in);
    Flavour flavour = Flavour.values()[in.readByte()];
    Profile profile = Profile.values()[in.readByte()];
    byte[] seed = Fields.readBytes(in);
    Patience patience = new Patience(in.readLong(), in.readLong(), in.readLong());
    boolean portable = in.readBoolean();
    Conditions conditions = new Conditions(flavour, profile, checksRun, Fields.readText(in));
    TestRun test = testRun(in);
    checksRun++;
    Tried.take();
    RunContext.enter(
        new RunContext(submissionPackage, given, seed, patience, portable, conditions));
    frames.send(ProbeFrames.BEGIN, out -> Fields.writeText(out, checkId));
    Map<String, byte[]> classes = flavour == Flavour.SWEPT ? swept : plain;
    CheckEnd end = runCheck(checkId, className, method, classes, test);
    if (!end.evidence().schedule().isEmpty()) {
      frames.send(
          ProbeFrames.TRACE, out -> CheckEnd.writeTrace(out, checkId, end.evidence().schedule()));
    }
    frames.send(ProbeFrames.END, end::writeTo);
  }

  /** Calls a method of a class of checks; nothing if it came to its end, else what it threw. */
  @FunctionalInterface
  private interface TestRun {
    Optional<Throwable> run(Class<?> checks, String method) throws ReflectiveOperationException;
  }

  private static TestRun testRun(DataInputStream in) throws IOException {
    if (in.readBoolean()) {
      return new PlainRun(Fields.readTexts(in), Fields.readTexts(in))::run;
    }
    return new JUnitRun()::run;
  }

  private CheckEnd runCheck(
      String checkId, String className, String method, Map<String, byte[]> classes, TestRun test) {
    Examiner examiner = new Examiner(submissionPackage, checkId);
    try {
      Class<?> checks = Class.forName(className, true, new CheckLoader(classes));
      CheckEnd end = test.run(checks, method).map(examiner::examine).orElseGet(examiner::passed);
      return end.with(threads.atRest(), threads.netReached());
    } catch (ReflectiveOperationException | IllegalStateException | LinkageError e) {
      return examiner.broken(e.toString());
    }
  }
}
