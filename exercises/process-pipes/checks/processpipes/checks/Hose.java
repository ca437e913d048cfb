package processpipes.checks;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import processpipes.PipeWorker;

/** The checker's own end of the pipes of a child. */
final class Hose {
  private final Process process;

  private Hose(Process process) {
    this.process = process;
  }

  /** Starts the submission's child by hand. */
  static Hose start() throws IOException {
    return new Hose(
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                PipeWorker.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start());
  }

  static byte[] frame(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(Integer.BYTES + bytes.length)
        .putInt(bytes.length)
        .put(bytes)
        .array();
  }

  void send(byte... bytes) throws IOException {
    process.getOutputStream().write(bytes);
    process.getOutputStream().flush();
  }

  String receive() throws IOException {
    DataInputStream in = new DataInputStream(process.getInputStream());
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  void endInput() throws IOException {
    process.getOutputStream().close();
  }

  int exitCode() throws InterruptedException {
    return process.waitFor();
  }
}
