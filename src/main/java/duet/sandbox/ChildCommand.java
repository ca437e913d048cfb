package duet.sandbox;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The command line of a child JVM. */
final class ChildCommand {
  private ChildCommand() {}

  /** The program that becomes the JVM. */
  static Path program(JvmRequest request) throws IOException {
    return request.offspring().isPresent() ? ProcessRuntime.get().runner() : JavaMirror.java();
  }

  static List<String> of(
      JvmRequest request, Library library, RunPlace place, Optional<Bubblewrap> bubblewrap)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            Wrapping.before(
                request.place().slot(),
                bubblewrap,
                bubblewrap.isPresent() ? Sight.of(request, library, place) : Sight.NOTHING,
                place.box(),
                request.bounds()));
    command.add(program(request).toString());
    if (request.offspring().isPresent()) {
      // What it inherits like those that it starts, but is not meant for it.
      command.add("-XX:TieredStopAtLevel=4");
    }
    if (request.place().bounded()) {
      command.add("-Xmx" + request.heapMegabytes() + "m");
      command.add("-XX:MaxDirectMemorySize=64m");
    }
    command.addAll(
        List.of(
            "-XX:+DisableAttachMechanism",
            "-XX:-UsePerfData",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=" + place.box().resolve("crash.log"),
            "-Xlog:disable",
            "-Xlog:all=warning:stderr",
            "-Djava.io.tmpdir=" + place.box(),
            "-Duser.home=" + place.box(),
            "-Duser.language=en",
            "-Duser.country=US",
            "-Duser.timezone=UTC",
            "-Dfile.encoding=UTF-8"));
    command.addAll(request.flags());
    if (request.offspring().isEmpty()) {
      // The Java of those that start others is another one, and their agent costs the archive.
      command.addAll(ClassArchive.of(library).flags());
    }
    command.add("-cp");
    command.add(
        library.jars().stream()
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator)));
    command.add(request.mainClass());
    command.add(place.socket().toString());
    return command;
  }
}
