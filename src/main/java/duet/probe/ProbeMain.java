package duet.probe;

import duet.kit.BlockEntries;
import duet.kit.ChildWatch;
import duet.kit.Conditions;
import duet.kit.Flavour;
import duet.kit.OutcomeSeen;
import duet.kit.Patience;
import duet.kit.Profile;
import duet.kit.RunContext;
import duet.kit.Tried;
import duet.kit.WitnessFolder;
import duet.wire.Fields;
import duet.wire.Frame;
import duet.wire.Frames;
import duet.wire.SocketFile;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
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
    boolean leaves = false;
    try (Frames frames = SocketFile.connect(Path.of(args[0]))) {
      frames.greet();
      leaves = new ProbeMain(frames).serve();
    } finally {
      if (!leaves) {
        // A submission may have left threads and hooks that would keep this JVM alive.
        Runtime.getRuntime().halt(0);
      }
    }
  }

  /** Whether it was told to come to a regular end. */
  private boolean serve() throws IOException, InterruptedException {
    Thread listener = new Thread(this::listen, "duet-listener");
    listener.setDaemon(true);
    listener.start();
    for (Optional<Frame> next = orders.take(); next.isPresent(); next = orders.take()) {
      DataInputStream in = next.get().fields();
      if (next.get().type() == ProbeFrames.CLASSES) {
        takeClasses(in);
      } else if (next.get().type() == ProbeFrames.LEAVE) {
        return true;
      } else {
        run(in);
      }
    }
    return false;
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
    takeFolders(Fields.readText(in), Path.of(Fields.readText(in)), Fields.readTexts(in));
  }

  /** Before code of the submission runs: where its own JVMs find its classes. */
  private static void takeFolders(String classes, Path evidence, List<String> watched) {
    if (!classes.isEmpty()) {
      System.setProperty("java.class.path", classes);
      WitnessFolder.enter(new WitnessFolder(evidence, watched));
    }
  }

  private void run(DataInputStream in) throws IOException {
    String checkId = Fields.readText(in);
    String className = Fields.readText(in);
    String method = Fields.readText(in);
    Flavour flavour = Fields.readEnum(in, Flavour.class);
    Profile profile = Fields.readEnum(in, Profile.class);
    byte[] seed = Fields.readBytes(in);
    Patience patience = new Patience(in.readLong(), in.readLong(), in.readLong());
    boolean portable = in.readBoolean();
    Conditions conditions = new Conditions(flavour, profile, checksRun, Fields.readText(in));
    TestRun test = testRun(in, checkId);
    checksRun++;
    Tried.take();
    ChildWatch.takeSeen();
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

  /** Runs a check of that loader to its end, and says what was seen. */
  @FunctionalInterface
  private interface TestRun {
    CheckEnd run(ClassLoader loader, String className, String method, Examiner examiner)
        throws ReflectiveOperationException, IOException;
  }

  private TestRun testRun(DataInputStream in, String checkId) throws IOException {
    switch (in.readByte()) {
      case ProbeFrames.PLAIN:
        PlainRun plainRun = new PlainRun(Fields.readTexts(in), Fields.readTexts(in));
        return (loader, className, method, examiner) ->
            ending(plainRun.run(Class.forName(className, true, loader), method), examiner);
      case ProbeFrames.STRESS:
        String runner = Fields.readText(in);
        return (loader, className, method, examiner) ->
            stress(checkId, Class.forName(runner, true, loader), examiner);
      default:
        return (loader, className, method, examiner) ->
            ending(new JUnitRun().run(Class.forName(className, true, loader), method), examiner);
    }
  }

  private static CheckEnd ending(Optional<Throwable> thrown, Examiner examiner) {
    return thrown.map(examiner::examine).orElseGet(examiner::passed);
  }

  private CheckEnd stress(String checkId, Class<?> runner, Examiner examiner)
      throws ReflectiveOperationException, IOException {
    Optional<String> cannot = StressRun.cannotBeRun();
    if (cannot.isPresent()) {
      return examiner.skipped(cannot.get());
    }
    StressRun run = new StressRun(counts -> goesOn(checkId, counts));
    Optional<Throwable> thrown = run.run(runner);
    return thrown.map(examiner::examine).orElseGet(() -> examiner.counted(run.counts()));
  }

  private boolean goesOn(String checkId, List<OutcomeSeen> counts) throws IOException {
    frames.send(
        ProbeFrames.ROUND,
        out -> {
          Fields.writeText(out, checkId);
          CheckEnd.writeOutcomes(out, counts);
        });
    try {
      Optional<Frame> answer = orders.take();
      return answer.isPresent()
          && answer.get().type() == ProbeFrames.GO_ON
          && answer.get().fields().readBoolean();
    } catch (InterruptedException e) {
      throw new IOException("interrupted", e);
    }
  }

  private CheckEnd runCheck(
      String checkId, String className, String method, Map<String, byte[]> classes, TestRun test)
      throws IOException {
    Examiner examiner = new Examiner(submissionPackage, checkId);
    try {
      CheckEnd end = test.run(new CheckLoader(classes), className, method, examiner);
      return end.with(threads.atRest(), threads.netReached());
    } catch (ReflectiveOperationException | IllegalStateException | LinkageError e) {
      return examiner.broken(e.toString());
    }
  }
}
