package duet.compile;

import duet.compile.worker.CompileFrames;
import duet.exercise.SourceFile;
import duet.sandbox.ChildJvm;
import duet.sandbox.ClassArchive;
import duet.sandbox.JvmRequest;
import duet.sandbox.Library;
import duet.sandbox.Place;
import duet.submission.Problem;
import duet.wire.Fields;
import duet.wire.Frame;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The compiler in a JVM of its own: warm from one submission to the next, bounded in heap and time,
 * killed and replaced when it overruns, so that no source can take the grader down.
 */
public final class CompileWorker implements AutoCloseable {
  private static final int MOST_SHOWN = 20;
  private static final int HEAP_MEGABYTES = 384;
  private static final List<String> FLAGS =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss4m");
  private static final List<String> OWN =
      List.of("duet/compile/worker", "duet/wire", "duet/kit", "duet/rules");
  private static final List<String> LIBRARIES =
      List.of(
          "org/junit/jupiter/api/Test.class",
          "org/junit/platform/commons/JUnitException.class",
          "org/apiguardian/api/API.class",
          "org/opentest4j/AssertionFailedError.class",
          "com/tngtech/archunit/lang/ArchRule.class",
          "org/openjdk/jcstress/annotations/JCStressTest.class");

  private static final Duration MOST_CPU = Duration.ofSeconds(30);
  private static final Duration MOST_WALL = Duration.ofMinutes(5);

  private final Duration mostCpu;
  private final Duration mostWall;
  private final Place place;
  private final List<String> flags;
  private ChildJvm child;

  /** With the usual bounds: 30 s of processor time, and five minutes in which to get it. */
  public CompileWorker(Place place) {
    this(place, FLAGS, MOST_CPU, MOST_WALL);
  }

  CompileWorker(Place place, Duration mostCpu, Duration mostWall) {
    this(place, FLAGS, mostCpu, mostWall);
  }

  private CompileWorker(Place place, List<String> flags, Duration mostCpu, Duration mostWall) {
    this.place = place;
    this.flags = List.copyOf(flags);
    this.mostCpu = mostCpu;
    this.mostWall = mostWall;
  }

  /** Whether workers have an archive of classes to start from. */
  public static boolean hasArchive() {
    try {
      return ClassArchive.of(library()).isThere();
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Makes the archive of classes that workers start from, unless it is there.
   *
   * @param sources of ours, which compile
   * @throws IOException if it cannot be made
   */
  public static void makeArchive(List<SourceFile> sources, int release) throws IOException {
    ClassArchive.of(library()).make(more -> rehearse(sources, release, more));
  }

  /** Removes it. */
  public static void dropArchive() {
    try {
      ClassArchive.of(library()).drop();
    } catch (IOException e) {
      // What cannot be found is not used either.
    }
  }

  private static void rehearse(List<SourceFile> sources, int release, List<String> more)
      throws IOException {
    List<String> flags = new ArrayList<>(FLAGS);
    flags.addAll(more);
    try (CompileWorker worker = new CompileWorker(Place.ours(), flags, MOST_CPU, MOST_WALL)) {
      worker.compileSubmission(sources, release);
      worker.child.leave(CompileFrames.LEAVE);
    } catch (CompilerFault e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /**
   * What compiled checks depend on besides their sources: the JDK, the kit and the libraries.
   *
   * @throws CompilerFault if this Java has no compiler, or the cache cannot be written
   */
  public String fingerprint() throws CompilerFault {
    try {
      return Runtime.version() + " " + library().jars();
    } catch (IOException e) {
      throw new CompilerFault("Cannot stage the compiler's libraries: " + e.getMessage(), e);
    }
  }

  /** Starts the worker ahead of its first use; a failure is told at that use. */
  public synchronized void warmUp() {
    try {
      running();
    } catch (IOException e) {
      child = null;
    }
  }

  /**
   * Compiles a student's sources against the JDK alone.
   *
   * @param release the Java release to compile for
   * @throws CompilerFault if the worker could not be started or was starved
   */
  public Compilation compileSubmission(List<SourceFile> sources, int release) throws CompilerFault {
    return compile(sources, release, false);
  }

  /** Compiles an exercise's own sources, which may use the kit, JUnit, jcstress and ArchUnit. */
  public Compilation compileChecks(List<SourceFile> sources, int release) throws CompilerFault {
    return compile(sources, release, true);
  }

  private synchronized Compilation compile(List<SourceFile> sources, int release, boolean libraries)
      throws CompilerFault {
    SortedMap<String, byte[]> bytes = new TreeMap<>();
    sources.forEach(
        source -> bytes.put(source.path(), source.text().getBytes(StandardCharsets.UTF_8)));
    try {
      ChildJvm worker = running();
      Duration cpuBefore = worker.cpu();
      worker.send(
          CompileFrames.COMPILE,
          out -> {
            out.writeInt(release);
            out.writeBoolean(libraries);
            Fields.writeMap(out, bytes);
          });
      return answer(worker, cpuBefore);
    } catch (IOException e) {
      close();
      throw new CompilerFault("The compile worker failed: " + e.getMessage(), e);
    }
  }

  private ChildJvm running() throws IOException {
    if (child == null) {
      child =
          ChildJvm.start(
              new JvmRequest(
                  "compile worker",
                  flags,
                  "duet.compile.worker.WorkerMain",
                  HEAP_MEGABYTES,
                  64,
                  place),
              library());
    }
    return child;
  }

  private static Library library() throws IOException {
    if (ModuleLayer.boot().findModule("jdk.compiler").isEmpty()) {
      throw new IOException(
          "the Java at "
              + System.getProperty("java.home")
              + " has no compiler; install a JDK, not a JRE, and let JAVA_HOME point to it");
    }
    return Library.stage("duet-compiler", OWN, LIBRARIES);
  }

  private Compilation answer(ChildJvm worker, Duration cpuBefore)
      throws IOException, CompilerFault {
    long end = System.nanoTime() + mostWall.toNanos();
    while (true) {
      ChildJvm.Answer answer = worker.await(Duration.ofMillis(200));
      if (answer instanceof ChildJvm.Answer.Sent sent) {
        return read(sent.frame());
      }
      if (answer instanceof ChildJvm.Answer.Ended) {
        close();
        return exhausted("It took the compiler down with it.");
      }
      if (worker.cpu().minus(cpuBefore).compareTo(mostCpu) > 0) {
        close();
        return exhausted(
            "The compiler did not come to an end in "
                + mostCpu.toSeconds()
                + " s of processor time.");
      }
      if (System.nanoTime() > end) {
        close();
        throw new CompilerFault(
            "The compiler got too little processor time on this machine to come to an end; try again.",
            null);
      }
    }
  }

  private Compilation read(Frame frame) throws IOException {
    DataInputStream in = frame.fields();
    return switch (frame.type()) {
      case CompileFrames.COMPILED ->
          new Compilation.Compiled(new ClassFiles(Fields.readMap(in)), Fields.readMap(in));
      case CompileFrames.ERRORS -> new Compilation.DoesNotCompile(errors(in));
      case CompileFrames.EXHAUSTED -> {
        String what = Fields.readText(in);
        close();
        yield exhausted("The compiler ran out of " + what + " on it.");
      }
      default -> throw new IOException("unknown frame " + frame.type());
    };
  }

  private static List<Problem> errors(DataInputStream in) throws IOException {
    List<Problem> problems = new ArrayList<>();
    int count = Fields.readCount(in);
    for (int i = 0; i < count; i++) {
      Problem problem =
          new Problem(Fields.readText(in), in.readInt(), Fields.readText(in), Fields.readText(in));
      if (i < MOST_SHOWN) {
        problems.add(problem);
      }
    }
    if (count > MOST_SHOWN) {
      problems.add(
          Problem.of(
              (count - MOST_SHOWN) + " more errors are not shown.", "Mend the first ones first."));
    }
    return problems;
  }

  private static Compilation exhausted(String what) {
    return new Compilation.DoesNotCompile(
        List.of(Problem.of(what, "Look for deeply nested or generated code and make it simpler.")));
  }

  @Override
  public synchronized void close() {
    if (child != null) {
      child.close();
      child = null;
    }
  }
}
