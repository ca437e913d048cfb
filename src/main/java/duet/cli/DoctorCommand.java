package duet.cli;

import duet.report.Ink;
import duet.report.Page;
import duet.sandbox.Cache;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.tools.ToolProvider;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Says whether this machine can grade, and what it lacks. */
@Command(
    name = "doctor",
    description = "Says whether this machine can grade, and what to install.",
    footer = {"", "Example:", "  duet doctor"})
final class DoctorCommand implements Callable<Integer> {
  private static final int LABEL = 12;

  @ParentCommand private RootCommand root;

  private final Session session;

  DoctorCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Machine machine = Machine.real(session.terminal().environment());
    List<Layer> layers = Layer.of(machine);
    Path cache = Cache.root();
    List<String> obstacles = obstacles(cache);
    Page page = session.terminal().page(root.color());
    writeJava(page, machine);
    writeMachine(page, machine, cache);
    writeIsolation(page, layers);
    writeVerdict(page, obstacles, layers);
    session.terminal().print(page);
    return (obstacles.isEmpty() ? ExitCode.DONE : ExitCode.UNUSABLE).code();
  }

  private static void writeJava(Page page, Machine machine) {
    page.line(0, Ink.BOLD, "Java");
    for (JavaHomes.JavaHome home : JavaHomes.of(machine)) {
      String about = home.folder().toString();
      about += home.complete() ? "" : ", without a compiler";
      about += home.running() ? ", runs Duet" : "";
      page.labelled(2, home.version(), 14, Ink.BOLD, about);
    }
  }

  private static void writeMachine(Page page, Machine machine, Path cache) {
    String system =
        String.join(
            " ",
            machine.property("os.name"),
            machine.property("os.version"),
            machine.property("os.arch"));
    int processors = Runtime.getRuntime().availableProcessors();
    String enough = processors == 1 ? " (checks that need two are skipped)" : "";
    page.blank().line(0, Ink.BOLD, "Machine");
    page.labelled(2, "system", LABEL, Ink.BOLD, system);
    page.labelled(2, "processors", LABEL, Ink.BOLD, processors + " usable" + enough);
    String writable = isWritable(cache) ? ", writable" : ", not writable";
    page.labelled(2, "cache", LABEL, Ink.BOLD, cache + writable);
  }

  private static void writeIsolation(Page page, List<Layer> layers) {
    page.blank().line(0, Ink.BOLD, "Isolation by the operating system");
    for (Layer layer : layers) {
      String state = layer.isThere() ? "present" : "missing";
      Ink ink = layer.isThere() ? Ink.GOOD : Ink.OPEN;
      page.labelled(2, layer.name(), LABEL, ink, state + ": " + layer.purpose());
      if (!layer.isThere()) {
        page.paragraph(2 + LABEL, "To get it: " + layer.missing());
      }
    }
  }

  private static List<String> obstacles(Path cache) {
    List<String> obstacles = new ArrayList<>();
    if (ToolProvider.getSystemJavaCompiler() == null) {
      obstacles.add("This Java has no compiler: install a JDK and set JAVA_HOME to it.");
    }
    if (!isWritable(cache)) {
      obstacles.add("The cache cannot be written: set DUET_CACHE to a folder of your own.");
    }
    return obstacles;
  }

  /** Whether the folder can be written, or made. */
  static boolean isWritable(Path folder) {
    Path present = folder.toAbsolutePath();
    while (present != null && !Files.exists(present)) {
      present = present.getParent();
    }
    return present != null && Files.isDirectory(present) && Files.isWritable(present);
  }

  private static void writeVerdict(Page page, List<String> obstacles, List<Layer> layers) {
    page.blank();
    if (!obstacles.isEmpty()) {
      page.line(0, Ink.BAD, "Grading is not possible here.");
      obstacles.forEach(obstacle -> page.labelled(0, "-", 2, Ink.BAD, obstacle));
    } else if (layers.stream().allMatch(Layer::isThere)) {
      page.line(0, Ink.GOOD, "Grading is possible here, with full isolation.");
    } else {
      page.paragraph(
          0,
          "Grading is possible here, with some isolation missing: fine for your own"
              + " work, not for that of strangers.");
    }
  }
}
