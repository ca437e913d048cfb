package duet.kit.shapes;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Processes that take processor time away from whatever is tested, until they are closed. */
public final class BusyProcesses implements AutoCloseable {
  private final List<Process> processes = new ArrayList<>();

  /** So many of them. */
  public static BusyProcesses of(int count) throws IOException {
    BusyProcesses busy = new BusyProcesses();
    try {
      for (int i = 0; i < count; i++) {
        busy.processes.add(start());
      }
      return busy;
    } catch (IOException e) {
      busy.close();
      throw e;
    }
  }

  private static Process start() throws IOException {
    File nowhere = new File(File.separatorChar == '\\' ? "NUL" : "/dev/null");
    return new ProcessBuilder("sh", "-c", "while :; do :; done").redirectOutput(nowhere).start();
  }

  @Override
  public void close() {
    processes.forEach(Process::destroyForcibly);
  }
}
