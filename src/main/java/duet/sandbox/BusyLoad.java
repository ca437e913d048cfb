package duet.sandbox;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Processes that keep processors busy for as long as they are open, to try a grader where it is
 * hardest.
 */
public final class BusyLoad implements AutoCloseable {
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
    // weigh as much as a single
    // child, which has a session of its own.
    Tools.find("setsid").ifPresent(setsid -> command.add(setsid.toString()));
    command.addAll(List.of("sh", "-c", "while :; do :; done"));
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
