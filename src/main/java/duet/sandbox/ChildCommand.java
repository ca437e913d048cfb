package duet.sandbox;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The command line of a child JVM. */
final class ChildCommand {
  private ChildCommand() {}

  static List<String> of(JvmRequest request, Library library, Path folder, Path socket)
      throws IOException {
    List<String> command = new ArrayList<>(Wrapping.before(request.slot()));
    if (request.offspring().isPresent()) {
      command.add(ProcessRuntime.get().java().toString());
      // What it inherits like those that it starts, but is not meant for it.
      command.add("-D" + Offspring.RUNNER + "=true");
      command.add("-XX:TieredStopAtLevel=4");
    } else {
      command.add(JavaMirror.java().toString());
    }
    command.add("-Xmx" + request.heapMegabytes() + "m");
    command.addAll(
        List.of(
            "-XX:MaxDirectMemorySize=64m",
            "-XX:+DisableAttachMechanism",
            "-XX:-UsePerfData",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=" + folder.resolve("box").resolve("crash.log"),
            "-Xlog:disable",
            "-Xlog:all=warning:stderr",
            "-Djava.io.tmpdir=" + folder.resolve("box"),
            "-Duser.home=" + folder.resolve("box"),
            "-Duser.language=en",
            "-Duser.country=US",
            "-Duser.timezone=UTC",
            "-Dfile.encoding=UTF-8"));
    command.addAll(request.flags());
    command.add("-cp");
    command.add(
        library.jars().stream()
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator)));
    command.add(request.mainClass());
    command.add(socket.toString());
    return command;
  }
}
