package duet.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A command whose cost is measured. One at a time.
 *
 * @param words the command and its arguments
 * @param folder where it runs
 * @param environment what it is told beyond what we are
 * @param log where its output goes
 */
record Command(List<String> words, Path folder, Map<String, String> environment, Path log) {
  private static final int LOOK_EVERY_MILLIS = 50;

  /** Joins the group before anything of the command runs. */
  private static final String JOIN = "echo $$ > \"$0\" && exec \"$@\"";

  /**
   * Runs it to its end.
   *
   * @throws IOException if it cannot be started, or leaves processes behind
   */
  Ran run() throws IOException, InterruptedException {
    Optional<CpuGroup> group = CpuGroup.make();
    double reaped = ProcFiles.reapedSeconds();
    double machine = ProcFiles.machineSeconds();
    long begin = System.nanoTime();
    Process process = start(group);
    long peak = 0;
    while (!process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
      peak = Math.max(peak, ProcFiles.peakKib(process.pid()));
    }
    double wall = (System.nanoTime() - begin) / 1e9;
    double reapedNow = ProcFiles.reapedSeconds() - reaped;
    double cpu = reapedNow;
    if (group.isPresent()) {
      cpu = group.get().seconds();
      group.get().close();
    }
    return new Ran(
        process.exitValue(),
        wall,
        cpu,
        reapedNow,
        ProcFiles.machineSeconds() - machine,
        peak / 1024.0);
  }

  private Process start(Optional<CpuGroup> group) throws IOException {
    List<String> all = new ArrayList<>();
    group.ifPresent(each -> all.addAll(List.of("sh", "-c", JOIN, each.members().toString())));
    all.addAll(words);
    ProcessBuilder builder = new ProcessBuilder(all);
    builder.environment().putAll(environment);
    return builder
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }
}
