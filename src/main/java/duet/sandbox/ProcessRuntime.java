package duet.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The Java that a submission runs in which starts JVMs of its own.
 *
 * <p>Such a JVM runs what it is told on its command line, past the list of what submissions may
 * use: {@code jshell} ran whatever one liked. So there is no tool in this Java and no compiler,
 * only what a check runner needs.
 *
 * <p>Unlike other runners' {@code java} this one may be read, so the processes are dumpable: the
 * kernel tells a process that is not even its own program's name, and a right answer that starts
 * "the Java that I run in" asks for just that. What is given up is that such a process could read
 * its own memory through {@code /proc}; it cannot open a file, for the list of what it may use has
 * none.
 *
 * @param java the program
 * @param lacking what this machine lacks if this is the JDK's own Java, with all its tools
 */
record ProcessRuntime(Path java, Optional<String> lacking) {
  /** What a check runner loads; the logging is JUnit's. */
  private static final List<String> MODULES =
      List.of("java.base", "java.instrument", "java.logging", "java.management", "jdk.management");

  private static final int MOST_SECONDS = 300;

  private static ProcessRuntime present;

  /** Makes it, or takes it from the cache. */
  static synchronized ProcessRuntime get() {
    if (present == null) {
      Path home = Path.of(System.getProperty("java.home"));
      present = of(home, home.resolve("bin/jlink"));
    }
    return present;
  }

  /** That of a JDK, linked by that program, or the JDK's own Java if it cannot be linked. */
  static ProcessRuntime of(Path home, Path jlink) {
    try {
      Path real = home.toRealPath();
      Path folder = Cache.folder("runtime", key(real), draft -> make(jlink, draft.resolve("java")));
      Path java = java(folder.resolve("java"));
      if (!Files.isExecutable(java)) {
        throw new IOException(java + " is damaged; delete " + folder);
      }
      return new ProcessRuntime(java, Optional.empty());
    } catch (IOException | RuntimeException e) {
      return new ProcessRuntime(
          java(home),
          Optional.of(
              "JVMs that submissions start have the JDK's tools and compiler (no smaller Java could"
                  + " be linked: "
                  + e.getMessage()
                  + ")"));
    }
  }

  private static Path java(Path home) {
    return home.resolve("bin").resolve(Tools.isLinux() ? "java" : javaHere());
  }

  private static String javaHere() {
    return System.getProperty("os.name").startsWith("Windows") ? "java.exe" : "java";
  }

  private static String key(Path home) throws IOException {
    Path modules = home.resolve("lib/modules");
    List<String> parts = new ArrayList<>(List.of("1", home.toString()));
    parts.add(Long.toString(Files.size(modules)));
    parts.add(Files.getLastModifiedTime(modules).toString());
    parts.addAll(MODULES);
    return Cache.key(parts);
  }

  private static void make(Path jlink, Path image) throws IOException {
    if (!Files.isExecutable(jlink)) {
      throw new IOException("this JDK has no jlink");
    }
    // Some JDKs, from 24 on, have no folder of modules: there jlink takes what it runs in.
    run(
        jlink.toString(),
        "--add-modules",
        String.join(",", MODULES),
        "--no-man-pages",
        "--no-header-files",
        "--output",
        image.toString());
    Path java = java(image);
    dropTools(java);
    run(java.toString(), "-Xshare:dump");
    check(java);
  }

  private static void dropTools(Path java) throws IOException {
    List<Path> programs;
    try (Stream<Path> all = Files.list(java.getParent())) {
      programs = all.toList();
    }
    for (Path program : programs) {
      String name = program.getFileName().toString();
      if (!name.equals(java.getFileName().toString()) && !name.endsWith(".dll")) {
        Files.delete(program);
      }
    }
  }

  /** A Java that does not start, or could compile, is not used. */
  private static void check(Path java) throws IOException {
    List<String> modules =
        run(java.toString(), "-Xshare:on", "--list-modules")
            .lines()
            .map(line -> line.replaceFirst("@.*", "").strip())
            .filter(line -> !line.isEmpty())
            .sorted()
            .toList();
    if (!modules.equals(MODULES)) {
      throw new IOException("the linked Java has the modules " + modules);
    }
  }

  /** Runs a program of the JDK to its end; what it printed. */
  private static String run(String... command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    Process process = Spawner.start(builder);
    process.getOutputStream().close();
    try (InputStream in = process.getInputStream()) {
      String printed = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
      if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IOException(
            Path.of(command[0]).getFileName() + " failed: " + printed.replaceAll("\\s+", " "));
      }
      return printed;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      process.destroyForcibly();
    }
  }
}
