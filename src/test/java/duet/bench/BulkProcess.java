package duet.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A grader as a group of processes of its own, to be killed as a whole. Its temporary files lie in
 * a folder of their own, which stands in the command line of all that it starts.
 */
final class BulkProcess {
  private static final int LOOK_EVERY_MILLIS = 20;
  private static final long MOST_SECONDS_TO_GO = 60;

  private final BulkCall call;
  private final Path temporary;

  /** With this folder for temporary files. */
  BulkProcess(BulkCall call, Path temporary) throws IOException {
    this.call = call;
    this.temporary = Files.createDirectories(temporary);
    // Where submissions have a user of their own, that one must be able to pass.
    Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwx--x--x"));
  }

  /** Starts it: the process is the leader of its group. */
  Process start() throws IOException {
    List<String> words = new ArrayList<>(List.of("setsid"));
    words.addAll(call.words());
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.environment().put("DUET_JAVA_OPTS", "-Djava.io.tmpdir=" + temporary);
    return builder
        .redirectErrorStream(true)
        .redirectOutput(
            ProcessBuilder.Redirect.appendTo(temporary.resolveSibling("bulk.log").toFile()))
        .start();
  }

  /** Kills the whole group, as nobody can prevent. */
  static void kill(Process leader) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-9", "--", "-" + leader.pid())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
    leader.waitFor();
  }

  /** What is still there once it has had the time to go; nothing if all is well. */
  List<String> leftAfterAWhile() throws IOException, InterruptedException {
    long begin = System.nanoTime();
    List<String> left = ProcFiles.commandLinesWith(temporary.toString());
    while (!left.isEmpty()
        && System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(MOST_SECONDS_TO_GO)) {
      TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
      left = ProcFiles.commandLinesWith(temporary.toString());
    }
    return left;
  }
}
