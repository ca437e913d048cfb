package duet.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What of the file system a contained child sees; each at the place where it lies outside, too.
 *
 * @param read files and folders that it may read
 * @param write folders that it may write to, in memory, and that are empty at first
 */
record Sight(List<Path> read, List<Path> write) {
  /**
   * For a child that nothing contains. What others see is asked of the system's linker, which is
   * not there on every system.
   */
  static final Sight NOTHING = new Sight(List.of(), List.of());

  /** Takes copies. */
  Sight {
    read = List.copyOf(read);
    write = List.copyOf(write);
  }

  /** What a child of this kind needs. */
  static Sight of(JvmRequest request, Library library, RunPlace place) throws IOException {
    Set<Path> read = new LinkedHashSet<>();
    if (request.offspring().isPresent()) {
      ProcessRuntime runtime = ProcessRuntime.get();
      read.add(runtime.runner().getParent().getParent());
      read.addAll(JavaFiles.of(runtime.java().getParent().getParent()));
      read.add(request.offspring().get().agent());
    } else {
      read.add(JavaMirror.java().getParent().getParent());
      read.addAll(JavaFiles.of(Path.of(System.getProperty("java.home")).toRealPath()));
      ClassArchive.of(library).file().ifPresent(read::add);
    }
    read.addAll(library.jars());
    read.add(place.folder());
    List<Path> write = new ArrayList<>(List.of(place.box()));
    place.evidence().ifPresent(write::add);
    List<Path> real = new ArrayList<>();
    for (Path each : read) {
      if (Files.exists(each)) {
        real.add(each.toAbsolutePath());
      }
    }
    return new Sight(real, write);
  }
}
