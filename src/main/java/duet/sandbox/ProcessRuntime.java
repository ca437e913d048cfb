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
 * <p>The JVMs that it starts have its user, so the kernel would let them open its memory and write
 * their verdicts there. Therefore the runner itself is started from a copy of {@code java} that may
 * be executed but not read, as in {@link JavaMirror}. The copy lies beside the original, so both
 * have the same {@code java.home}. The original stays readable: of a process that is not dumpable
 * the kernel tells others neither the program nor what it waits for, and the checks ask for both.
 *
 * @param java the program for JVMs that the runner starts
 * @param runner the program for the runner itself; the same one where there is no such copy
 * @param lacking what this machine lacks if this is the JDK's own Java, with all its tools
 */
record ProcessRuntime(Path java, Path runner, Optional<String> lacking) {
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
      Path runner = Tools.isLinux() ? java.resolveSibling(JavaMirror.RUNNER) : java;
      if (!Files.isExecutable(java) || !Files.isExecutable(runner)) {
        throw new IOException(java.getParent() + " is damaged; delete " + folder);
      }
      return new ProcessRuntime(java, runner, Optional.empty());
    } catch (IOException | RuntimeException e) {
      return new ProcessRuntime(
          java(home),
          runnerBeside(java(home)),
          Optional.of(
              "JVMs that submissions start have the JDK's tools and compiler (no smaller Java could"
                  + " be linked: "
                  + e.getMessage()
                  + ")"));
    }
  }

  private static Path runnerBeside(Path java) {
    try {
      return JavaMirror.runner(java);
    } catch (IOException e) {
      return java;
    }
  }

  /** Whether the memory of a runner is closed to the JVMs that it starts. */
  boolean closesMemory() {
    return !runner.equals(java);
  }

  private static Path java(Path home) {
    return home.resolve("bin").resolve(Tools.isLinux() ? "java" : javaHere());
  }

  private static String javaHere() {
    return System.getProperty("os.name").startsWith("Windows") ? "java.exe" : "java";
  }

  private static String key(Path home) throws IOException {
    Path modules = home.resolve("lib/modules");
    List<String> parts = new ArrayList<>(List.of("2", home.toString()));
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
    if (Tools.isLinux()) {
      JavaMirror.close(Files.copy(java, java.resolveSibling(JavaMirror.RUNNER)));
      // It still holds what the runner has open, for as long as it takes to become another program.
      JavaMirror.close(image.resolve("lib/jspawnhelper"));
    }
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
