package duet.compile.worker;

import duet.wire.Fields;
import duet.wire.Frame;
import duet.wire.Frames;
import duet.wire.SocketFile;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A warm compiler: takes sources, gives class files or errors, one compilation after the other. */
public final class WorkerMain {
  private static final int MOST_ERRORS = 100;

  private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
  private final StandardJavaFileManager jdk =
      compiler.getStandardFileManager(null, Locale.ENGLISH, null);
  private final Frames frames;

  private WorkerMain(Frames frames) {
    this.frames = frames;
  }

  /**
   * Serves until the grader hangs up.
   *
   * @param args the socket to connect to
   */
  public static void main(String[] args) throws IOException {
    try (Frames frames = SocketFile.connect(Path.of(args[0]))) {
      frames.greet();
      WorkerMain worker = new WorkerMain(frames);
      Optional<Frame> next = frames.next();
      while (next.isPresent() && next.get().type() != CompileFrames.LEAVE) {
        worker.serve(next.get());
        next = frames.next();
      }
    }
  }

  private void serve(Frame frame) throws IOException {
    try {
      DataInputStream in = frame.fields();
      compile(in.readInt(), in.readBoolean(), Fields.readMap(in));
    } catch (OutOfMemoryError e) {
      sendExhausted("memory");
    } catch (StackOverflowError e) {
      sendExhausted("stack");
    }
  }

  private void compile(int release, boolean libraries, Map<String, byte[]> sources)
      throws IOException {
    List<JavaFileObject> units = new ArrayList<>();
    sources.forEach((path, bytes) -> units.add(MemoryFiles.source(path, bytes)));
    boolean stress = libraries && StressRunners.areAskedFor(sources);
    List<String> options =
        List.of(
            "--release",
            Integer.toString(release),
            stress ? "-Xlint:-processing" : "-proc:none",
            "-implicit:none",
            "-g",
            "-parameters",
            "-Xmaxerrs",
            Integer.toString(MOST_ERRORS),
            "-Xlint:none");
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    MemoryFiles files = new MemoryFiles(jdk, libraries);
    StringWriter lastWords = new StringWriter();
    JavaCompiler.CompilationTask task =
        compiler.getTask(lastWords, files, found, options, null, units);
    if (stress) {
      task.setProcessors(List.of(StressRunners.processor()));
    }
    boolean good = task.call();
    if (good) {
      frames.send(
          CompileFrames.COMPILED,
          out -> {
            Fields.writeMap(out, files.classes());
            Fields.writeMap(out, files.resources());
          });
    } else if (found.getDiagnostics().isEmpty()) {
      // javac catches its own exhaustion, prints a stack trace and says no more than that it
      // failed.
      sendExhausted(lastWords.toString().contains("OutOfMemoryError") ? "memory" : "stack");
    } else {
      sendErrors(found.getDiagnostics(), release);
    }
  }

  private void sendExhausted(String what) throws IOException {
    frames.send(CompileFrames.EXHAUSTED, out -> Fields.writeText(out, what));
  }

  private void sendErrors(List<Diagnostic<? extends JavaFileObject>> all, int release)
      throws IOException {
    List<Diagnostic<? extends JavaFileObject>> errors =
        all.stream()
            .filter(found -> found.getKind() == Diagnostic.Kind.ERROR)
            .filter(error -> !ErrorText.followsFromWhatIsTooNew(error, all))
            .sorted(Comparator.comparing(WorkerMain::path).thenComparing(Diagnostic::getLineNumber))
            .limit(MOST_ERRORS)
            .toList();
    frames.send(
        CompileFrames.ERRORS,
        out -> {
          out.writeInt(errors.size());
          for (Diagnostic<? extends JavaFileObject> error : errors) {
            Fields.writeText(out, path(error));
            out.writeInt((int) Math.max(0, error.getLineNumber()));
            ErrorText text = ErrorText.of(error, release);
            Fields.writeText(out, text.message());
            Fields.writeText(out, text.advice());
          }
        });
  }

  private static String path(Diagnostic<? extends JavaFileObject> found) {
    return found.getSource() == null ? "" : found.getSource().getName();
  }
}
