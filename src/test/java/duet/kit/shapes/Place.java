package duet.kit.shapes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Where a JVM of the table runs. */
public interface Place {
  /** Runs a command to its end; what it printed, errors included. */
  String run(List<String> command) throws IOException;

  /** As this test itself. */
  Place HERE = Place::output;

  /** Starts a command in the project's folder and reads all that it prints. */
  static String output(List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .directory(Path.of(System.getProperty("duet.home")).toFile())
            .redirectErrorStream(true)
            .start();
    try {
      process.getOutputStream().close();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } finally {
      process.destroyForcibly();
    }
  }
}
