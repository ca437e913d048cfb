package duet.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A program of the user's own that is started for the user, with nothing around it. */
public final class Editor {
  private Editor() {}

  /** Runs it on our terminal and waits for its end. */
  public static void here(List<String> command, Path folder) throws IOException {
    try {
      new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Starts one that has a window of its own. */
  public static void beside(List<String> command, Path folder) throws IOException {
    new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .getOutputStream()
        .close();
  }
}
