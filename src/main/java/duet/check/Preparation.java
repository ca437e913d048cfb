package duet.check;

import duet.check.stress.StressTest;
import duet.compile.ClassFiles;
import duet.compile.Compilation;
import duet.compile.CompileWorker;
import duet.compile.CompilerFault;
import duet.exercise.CheckPlan;
import duet.exercise.CheckSpec;
import duet.exercise.Exercise;
import duet.exercise.ExerciseFault;
import duet.exercise.Kind;
import duet.exercise.SourceFile;
import duet.inspect.Inspector;
import duet.kit.Flavour;
import duet.sandbox.Cache;
import duet.submission.Problem;
import duet.wire.Fields;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Compiles the checks of exercises, once for all submissions and, by way of the cache, for all
 * later runs.
 */
public final class Preparation {
  private final CompileWorker compiler;
  private final Map<String, PreparedExercise> ready = new ConcurrentHashMap<>();

  /** With this compiler. */
  public Preparation(CompileWorker compiler) {
    this.compiler = compiler;
  }

  /**
   * The exercise, ready to grade with.
   *
   * @throws ExerciseFault if its checks do not compile, or state no plan
   * @throws CompilerFault if the compiler could not be used
   */
  public synchronized PreparedExercise of(Exercise exercise) throws CompilerFault {
    String key = exercise.folder() + "\0" + exercise.id();
    PreparedExercise known = ready.get(key);
    if (known == null) {
      known = prepare(exercise);
      ready.put(key, known);
    }
    return known;
  }

  private PreparedExercise prepare(Exercise exercise) throws CompilerFault {
    PreparedExercise unprepared =
        new PreparedExercise(
            exercise,
            new CheckPlan(List.of()),
            ClassFiles.of(Map.of()),
            ClassFiles.of(Map.of()),
            hash(exercise, List.of()));
    if (unprepared.whyNotHere().isPresent()) {
      // No compiler of this Java knows the release that it is written for.
      return unprepared;
    }
    ClassFiles all = classes(exercise);
    SortedMap<String, byte[]> checks = new TreeMap<>();
    SortedMap<String, byte[]> stub = new TreeMap<>();
    String checksPackage = exercise.packageName() + ".checks.";
    all.bytes()
        .forEach(
            (name, bytes) -> (name.startsWith(checksPackage) ? checks : stub).put(name, bytes));
    try {
      CheckPlan plan = plan(exercise, checks);
      refuseUnreadable(exercise);
      plan.checks().stream()
          .filter(check -> check.kind() == Kind.STRESS)
          .forEach(check -> StressTest.of(check, new ClassFiles(checks)));
      return new PreparedExercise(
          exercise, plan, new ClassFiles(checks), new ClassFiles(stub), hash(exercise, List.of()));
    } catch (ExerciseFault e) {
      throw new ExerciseFault("The exercise " + exercise.id() + " is broken. " + e.getMessage(), e);
    }
  }

  // Not when the first submission is graded: that would be the author's fault in a student's
  // report.
  private static void refuseUnreadable(Exercise exercise) {
    try {
      Inspector.of(exercise);
    } catch (IllegalArgumentException e) {
      throw new ExerciseFault("In its exercise.toml, " + e.getMessage() + ".", e);
    }
  }

  private static CheckPlan plan(Exercise exercise, SortedMap<String, byte[]> checks) {
    CheckPlan plan = CheckPlan.read(checks);
    for (CheckSpec check : plan.checks()) {
      // The JVMs that a submission starts run the plain classes, and points that only some of its
      // processes have would show nothing.
      if (exercise.children().isPresent() && check.flavour() == Flavour.SWEPT) {
        throw new ExerciseFault(
            "The check "
                + check.id()
                + " wants the flavour SWEPT, but a submission that starts processes (there is"
                + " [children] in exercise.toml) can only be checked as it is: PLAIN.");
      }
    }
    return plan;
  }

  private ClassFiles classes(Exercise exercise) throws CompilerFault {
    String key =
        hash(exercise, List.of(compiler.fingerprint(), Integer.toString(exercise.minimumJdk())));
    try {
      Path folder =
          Cache.folder("checks", key, draft -> write(compile(exercise), draft.resolve("classes")));
      return read(folder.resolve("classes"));
    } catch (CompilationStopped e) {
      throw e.fault();
    } catch (IOException e) {
      // Without a cache every run compiles; nothing else changes.
      return compileNow(exercise);
    }
  }

  private ClassFiles compile(Exercise exercise) throws IOException {
    try {
      return compileNow(exercise);
    } catch (CompilerFault e) {
      throw new CompilationStopped(e);
    }
  }

  private ClassFiles compileNow(Exercise exercise) throws CompilerFault {
    Compilation compilation = compiler.compileChecks(exercise.ownSources(), exercise.minimumJdk());
    if (compilation instanceof Compilation.DoesNotCompile broken) {
      Problem first = broken.problems().get(0);
      throw new ExerciseFault(
          "The exercise "
              + exercise.id()
              + " is broken: its stub and checks do not compile. "
              + first.file()
              + ":"
              + first.line()
              + ": "
              + first.message());
    }
    return ((Compilation.Compiled) compilation).classes();
  }

  private static void write(ClassFiles classes, Path file) throws IOException {
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
      Fields.writeMap(out, classes.bytes());
    }
  }

  private static ClassFiles read(Path file) throws IOException {
    try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
      return new ClassFiles(Fields.readMap(in));
    }
  }

  private static String hash(Exercise exercise, List<String> more) {
    List<String> parts = new ArrayList<>(more);
    for (List<SourceFile> sources : List.of(exercise.stub(), exercise.given(), exercise.checks())) {
      for (SourceFile source : sources) {
        parts.add(source.path());
        parts.add(source.text());
      }
      parts.add("");
    }
    return Cache.key(parts);
  }

  /** Carries a fault through code that may only throw {@link IOException}. */
  private static final class CompilationStopped extends IOException {
    private static final long serialVersionUID = 1L;

    CompilationStopped(CompilerFault fault) {
      super(fault);
    }

    CompilerFault fault() {
      return (CompilerFault) getCause();
    }
  }
}
