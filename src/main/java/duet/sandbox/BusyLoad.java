package duet.sandbox;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Processes that keep processors busy for as long as they are open, to try a grader where it is
 * hardest. They end with this process, however that ends: a hunt that was broken off once left its
 * load behind, and the next ones met it on top of their own.
 */
public final class BusyLoad implements AutoCloseable {
  /** Counts for some hundredths of a second, then looks whether whoever started it is there. */
  private static final String SPIN =
      "while kill -0 %d 2>/dev/null; do i=0; while [ $i -lt 20000 ]; do i=$((i+1)); done; done";

  private final List<Process> processes = new ArrayList<>();

  /**
   * Starts the load.
   *
   * @param number how many processes, 0 or more
   */
  public static BusyLoad start(int number) throws IOException {
    BusyLoad load = new BusyLoad();
    List<String> command = new ArrayList<>();
    // Linux shares processors among sessions first: in ours, all busy processes together would
    // weigh as much as a single child, which has a session of its own.
    Tools.find("setsid").ifPresent(setsid -> command.add(setsid.toString()));
    command.addAll(List.of("sh", "-c", SPIN.formatted(ProcessHandle.current().pid())));
    for (int i = 0; i < number; i++) {
      load.processes.add(
          Spawner.start(
              new ProcessBuilder(command)
                  .redirectErrorStream(true)
                  .redirectOutput(ProcessBuilder.Redirect.DISCARD)));
    }
    return load;
  }

  @Override
  public void close() {
    processes.forEach(Process::destroyForcibly);
  }
}
