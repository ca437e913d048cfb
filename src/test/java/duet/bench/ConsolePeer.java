package duet.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code javac}, and the JUnit console in a fresh JVM: what fits into a small script. */
final class ConsolePeer implements Peer {
  private static final String SCRIPT =
      "\"$1/javac\" -proc:none -d classes -cp \"$2\" @sources"
          + " && exec \"$1/java\" -cp \"classes:$2\" org.junit.platform.console.ConsoleLauncher execute"
          + " --disable-banner --scan-class-path=classes --include-classname='.*Test'";

  private final Path home;
  private final Path console;

  /**
   * With a console.
   *
   * @param console the jar of {@code junit-platform-console-standalone}
   */
  ConsolePeer(Path home, Path console) {
    this.home = home;
    this.console = console;
  }

  @Override
  public String title() {
    return "javac + JUnit console";
  }

  @Override
  public void warmUp(Path project) throws IOException, InterruptedException {
    if (run(project).exit() != 0) {
      throw new IOException("the console cannot run the tests; see " + log(project));
    }
  }

  @Override
  public Ran run(Path project) throws IOException, InterruptedException {
    try (Stream<Path> files = Files.walk(project.resolve("src"))) {
      Files.write(
          project.resolve("sources"),
          files.filter(file -> file.toString().endsWith(".java")).map(Path::toString).toList());
    }
    String bin = Path.of(System.getProperty("java.home"), "bin").toString();
    String libraries = console + ":" + home.resolve("target/duet.jar");
    return new Command(
            List.of("sh", "-c", SCRIPT, "sh", bin, libraries), project, Map.of(), log(project))
        .run();
  }

  private static Path log(Path project) {
    return project.resolve("console.log");
  }
}
