package duet.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files that a Java needs to run: its own, what links in them point to, and the libraries of
 * the system. Debian's JDKs keep their configuration in {@code /etc}, and do not start without it.
 */
final class JavaFiles {
  /** Libraries whose needs are those of the whole of {@code java.base} and of management. */
  private static final List<String> LIBRARIES =
      List.of(
          "lib/server/libjvm.so",
          "lib/libjava.so",
          "lib/libjli.so",
          "lib/libnet.so",
          "lib/libnio.so",
          "lib/libzip.so",
          "lib/libjimage.so",
          "lib/libmanagement.so",
          "lib/libmanagement_ext.so",
          "lib/libinstrument.so",
          "lib/jspawnhelper");

  /**
   * As in {@code libz.so.1 => /lib/x86_64-linux-gnu/libz.so.1 (0x00007f…)}, or without the arrow.
   */
  private static final Pattern NEEDED = Pattern.compile("(?:=>\\s+)?(/\\S+) \\(0x");

  private static final Map<Path, List<Path>> KNOWN = new LinkedHashMap<>();

  private JavaFiles() {}

  /**
   * Those of a Java.
   *
   * @param home its folder, without links in it
   */
  static synchronized List<Path> of(Path home) throws IOException {
    List<Path> known = KNOWN.get(home);
    if (known == null) {
      known = read(home);
      KNOWN.put(home, known);
    }
    return known;
  }

  /** Asking the linker eleven times takes a tenth of a second, so the answer is kept. */
  private static List<Path> read(Path home) throws IOException {
    Path release = home.resolve("lib/modules");
    String key =
        Cache.key(
            List.of(
                "libraries 1",
                home.toString(),
                Long.toString(Files.size(release)),
                Files.getLastModifiedTime(release).toString()));
    Path folder =
        Cache.folder("java-files", key, draft -> Files.write(draft.resolve("list"), list(home)));
    List<Path> paths = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("list"))) {
      paths.add(Path.of(line));
    }
    return paths;
  }

  private static List<String> list(Path home) throws IOException {
    Set<Path> found = new LinkedHashSet<>(List.of(home));
    found.addAll(linkedFrom(home));
    List<Path> programs = new ArrayList<>(List.of(home.resolve("bin/java")));
    LIBRARIES.forEach(library -> programs.add(home.resolve(library)));
    found.addAll(neededBy(programs));
    found.removeIf(path -> !path.equals(home) && path.startsWith(home));
    return found.stream().map(Path::toString).toList();
  }

  private static Set<Path> linkedFrom(Path home) throws IOException {
    Set<Path> targets = new LinkedHashSet<>();
    try (Stream<Path> all = Files.walk(home)) {
      for (Path path : all.filter(Files::isSymbolicLink).toList()) {
        Path target = path.resolveSibling(Files.readSymbolicLink(path)).normalize();
        if (!target.startsWith(home) && Files.isRegularFile(target)) {
          targets.add(target);
        }
      }
    }
    return targets;
  }

  /** The libraries of the system that these programs load, the loader itself included. */
  static Set<Path> neededBy(List<Path> programs) throws IOException {
    Set<Path> needed = new LinkedHashSet<>();
    Path ldd = Tools.find("ldd").orElseThrow(() -> new IOException("ldd is not installed"));
    for (Path program : programs) {
      if (Files.exists(program)) {
        Matcher matcher = NEEDED.matcher(run(List.of(ldd.toString(), program.toString())));
        while (matcher.find()) {
          needed.add(Path.of(matcher.group(1)).normalize());
        }
      }
    }
    return needed;
  }

  private static String run(List<String> command) throws IOException {
    Process process = Spawner.start(new ProcessBuilder(command).redirectErrorStream(true));
    process.getOutputStream().close();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
